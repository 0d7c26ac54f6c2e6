package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.galley.site.SiteView;
import org.galley.site.Terms;
import org.galley.story.Rights;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Prints the files, besides robots.txt, in which machines look for what they may do with the paper
/// and whom it belongs to. All say what the one record in the settings says.
final class RightsPrinter {

  /// The files.
  enum File {
    TDM("/.well-known/tdmrep.json", "application/json; charset=utf-8"),
    RSL("/license.xml", "application/rsl+xml; charset=utf-8"),
    ADS("/ads.txt", "text/plain; charset=utf-8"),
    TRUST("/trust.txt", "text/plain; charset=utf-8");

    private final String address;
    private final String type;

    File(String address, String type) {
      this.address = address;
      this.type = type;
    }

    String address() {
      return address;
    }

    String type() {
      return type;
    }
  }

  private final SiteView view;

  RightsPrinter(SiteView view) {
    this.view = view;
  }

  /// What a file says; nothing if there is nothing to say.
  Optional<byte[]> print(File file) {
    return switch (file) {
      case TDM -> Optional.of(tdm());
      case RSL -> Optional.of(rsl());
      case ADS -> lines(view.rights().ads());
      case TRUST -> lines(trust());
    };
  }

  /// The Text and Data Mining Reservation Protocol.
  private byte[] tdm() {
    Rights rights = Terms.of(view);
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringProperty("location", "/*");
      json.writeNumberProperty("tdm-reservation", reserved(rights) ? 1 : 0);
      if (reserved(rights) && !rights.licence().isEmpty()) {
        json.writeStringProperty("tdm-policy", rights.licence());
      }
      json.writeEndObject();
      json.writeEndArray();
    }
    return out.toString().getBytes(UTF_8);
  }

  /// Whether mining of text and data is reserved.
  static boolean reserved(Rights rights) {
    return !rights.training() || !rights.answers();
  }

  /// Really Simple Licensing.
  private byte[] rsl() {
    Rights rights = Terms.of(view);
    List<String> permitted = new ArrayList<>();
    List<String> prohibited = new ArrayList<>();
    (rights.hidden() ? prohibited : permitted).add("search");
    (rights.answers() ? permitted : prohibited).add("ai-input");
    (rights.training() ? permitted : prohibited).add("ai-train");
    Xml out = new Xml();
    out.raw("<rsl xmlns=\"https://rslstandard.org/rsl\">\n<content url=\"/\">\n<license>\n");
    uses(out, "permits", permitted);
    uses(out, "prohibits", prohibited);
    out.raw("</license>\n<copyright type=\"organization\"");
    if (rights.contact().contains("@")) {
      out.raw(" contactEmail=\"").text(rights.contact()).raw("\"");
    } else if (!rights.contact().isEmpty()) {
      out.raw(" contactUrl=\"").text(rights.contact()).raw("\"");
    }
    out.raw(">").text(owner()).raw("</copyright>\n");
    if (!rights.licence().isEmpty()) {
      out.element("terms", rights.licence());
    }
    return out.raw("</content>\n</rsl>\n").bytes();
  }

  private static void uses(Xml out, String name, List<String> uses) {
    if (!uses.isEmpty()) {
      out.element(name + " type=\"usage\"", String.join(",", uses));
    }
  }

  private String owner() {
    String name = view.publisher().name();
    return name.isEmpty() ? view.paper().name() : name;
  }

  private List<String> trust() {
    Rights rights = Terms.of(view);
    List<String> lines = new ArrayList<>();
    rights.members().forEach(domain -> lines.add("belongto=https://" + domain + "/"));
    rights.controls().forEach(domain -> lines.add("control=https://" + domain + "/"));
    if (!rights.contact().isEmpty()) {
      lines.add("contact=" + (rights.contact().contains("@") ? "mailto:" : "") + rights.contact());
    }
    lines.add("datatrainingallowed=" + (rights.training() ? "yes" : "no"));
    return lines;
  }

  private static Optional<byte[]> lines(List<String> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of((String.join("\n", lines) + "\n").getBytes(UTF_8));
  }
}
