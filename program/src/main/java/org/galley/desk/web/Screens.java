package org.galley.desk.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.galley.desk.web.templates.JtemydeskGenerated;
import org.galley.desk.web.templates.JterefusedGenerated;
import org.galley.desk.web.templates.JtesigninGenerated;

/// The template of each page of the desk.
final class Screens {

  private Screens() {}

  static void print(DeskPage view, OutputStream to) throws IOException {
    Utf8ByteOutput bytes = new Utf8ByteOutput();
    OwaspHtmlTemplateOutput out = new OwaspHtmlTemplateOutput(bytes);
    switch (view) {
      case SignInPage page -> JtesigninGenerated.render(out, null, page);
      case MyDeskPage page -> JtemydeskGenerated.render(out, null, page);
      case RefusedPage page -> JterefusedGenerated.render(out, null, page);
    }
    bytes.writeTo(to);
  }
}
