package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.Content;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The one script of a page, which keeps a reader's choice of the light or dark scheme. Pages do
/// without it too.
public final class SchemeScript {

  private static final String TEXT = Assets.text("scheme.js");

  /// The element, ready to be set into a page.
  static final Content ELEMENT = out -> out.writeContent("<script>" + TEXT + "</script>");

  private SchemeScript() {}

  /// The source by which a Content-Security-Policy allows it.
  public static String source() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
