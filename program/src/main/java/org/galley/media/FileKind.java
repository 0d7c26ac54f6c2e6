package org.galley.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/// What a file is by its own first bytes, whatever its name says.
enum FileKind {
  JPEG(""),
  PNG(""),
  GIF(""),
  WEBP(""),
  SVG(
      "it is an SVG drawing, which is a small program and not a picture of pixels; export it as PNG, at"
          + " least 1600 pixels wide"),
  HEIC("it is a HEIC picture, which browsers do not show; export it as JPEG"),
  AVIF("it is an AVIF picture, which Galley cannot check; export it as JPEG"),
  TIFF("it is a TIFF picture, which browsers do not show; export it as JPEG or PNG"),
  PHOTOSHOP("it is a Photoshop file; export it as JPEG or PNG"),
  PDF("it is a PDF document; export its picture as JPEG or PNG"),
  OTHER("it is no picture that Galley knows; export it as JPEG, PNG, WebP or GIF");

  private static final int HEAD = 1_024;

  private final String refusal;

  FileKind(String refusal) {
    this.refusal = refusal;
  }

  /// Why a file of this kind is no picture for a page, and what to do; empty if it is one.
  String refusal() {
    return refusal;
  }

  static FileKind of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return GIF;
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return WEBP;
    }
    return unfit(head);
  }

  private static FileKind unfit(String head) {
    if (head.startsWith("ftyp", 4)) {
      return head.startsWith("avi", 8) ? AVIF : HEIC;
    }
    if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return TIFF;
    }
    if (head.startsWith("8BPS")) {
      return PHOTOSHOP;
    }
    if (head.startsWith("%PDF-")) {
      return PDF;
    }
    return head.toLowerCase(Locale.ROOT).contains("<svg") ? SVG : OTHER;
  }
}
