package org.galley.press;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/// Runs a template into bytes.
final class Rendering {

  private Rendering() {}

  static byte[] bytes(Consumer<HtmlTemplateOutput> template) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    template.accept(new OwaspHtmlTemplateOutput(out));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(out.getContentLength());
    try {
      out.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
