package org.galley.press;

import java.util.Locale;
import java.util.Map;
import org.galley.story.Livery;
import org.galley.story.Livery.Colour;
import org.galley.story.Livery.Face;
import org.galley.story.Livery.Typeface;
import org.galley.story.Media;

/// What a livery adds to the head of the style sheet: its colours, and its faces where they are not
/// the design's.
final class LiveryStyle {

  private static final Map<Typeface, String> STACKS =
      Map.of(
          Typeface.NEWSREADER, "Newsreader, head-a, head-b, Georgia, serif",
          Typeface.GALLEY_TEXT, "\"Galley Text\", text-a, text-b, Georgia, serif",
          Typeface.LIBRE_FRANKLIN, "\"Libre Franklin\", label-a, system-ui, sans-serif",
          Typeface.SYSTEM_SERIF, "Georgia, \"Times New Roman\", serif",
          Typeface.SYSTEM_SANS, "system-ui, sans-serif");

  private LiveryStyle() {}

  static String of(Livery livery) {
    StringBuilder css = new StringBuilder(":root {");
    for (Colour colour : Colour.values()) {
      css.append(" --")
          .append(colour.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .append(": light-dark(")
          .append(livery.light(colour))
          .append(", ")
          .append(livery.dark(colour))
          .append(");");
    }
    css.append(" }\n");
    face(css, "head", livery.head(), Livery.PLAIN.head());
    face(css, "text", livery.text(), Livery.PLAIN.text());
    face(css, "label", livery.label(), Livery.PLAIN.label());
    return css.toString();
  }

  private static void face(StringBuilder css, String use, Face face, Face plain) {
    if (face.equals(plain)) {
      return;
    }
    Media own = face.own();
    String stack = STACKS.getOrDefault(face.typeface(), "serif");
    if (own != null) {
      css.append(
          "@font-face { font-family: own-%s; font-weight: 400 700; font-display: optional; src: url(%s); }\n"
              .formatted(use, own.address()));
      stack = "own-" + use + ", " + stack;
    }
    css.append(":root { --own-%s: %s; }\n".formatted(use, stack));
  }
}
