package org.galley.story;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a newsroom makes the design its own.
///
/// @param logo stands in the place of the name set in type; null if there is none
/// @param light colours of the light scheme that differ from the design's, as `#rrggbb`
/// @param dark those of the dark scheme
/// @param pictures in which formats pictures are offered, the best first; empty means WebP, then
///   JPEG
public record Livery(
    @Nullable Media logo,
    Map<Colour, String> light,
    Map<Colour, String> dark,
    Face head,
    Face text,
    Face label,
    List<Media.Format> pictures) {

  /// The design as it is.
  public static final Livery PLAIN =
      new Livery(
          null,
          Map.of(),
          Map.of(),
          Face.of(Typeface.NEWSREADER),
          Face.of(Typeface.GALLEY_TEXT),
          Face.of(Typeface.LIBRE_FRANKLIN),
          List.of());

  /// What a colour is for, and what the design has for it in the light and in the dark scheme.
  public enum Colour {
    PAPER("#ffffff", "#111315"),
    /// Behind boxes.
    TINT("#f6f5f1", "#1a1d20"),
    INK("#14161a", "#ecebe7"),
    MUTED("#55585e", "#a9abae"),
    /// Thin lines, which mean nothing.
    RULE("#d9d7d0", "#34383d"),
    LINK("#0b4a6f", "#8fc3e6"),
    ALERT("#a6121f", "#ff8f86"),
    FOCUS("#005fcc", "#7fb8ff"),
    /// Edges of what can be filled in or pressed.
    CONTROL("#85888e", "#7d8187"),
    NOTE("#6b4a00", "#f0cf86"),
    NOTE_PAPER("#fdf6e3", "#241f12");

    private final String light;
    private final String dark;

    Colour(String light, String dark) {
      this.light = light;
      this.dark = dark;
    }
  }

  /// The typefaces that come with the program, and those of the reader's own system.
  public enum Typeface {
    NEWSREADER,
    GALLEY_TEXT,
    LIBRE_FRANKLIN,
    SYSTEM_SERIF,
    SYSTEM_SANS
  }

  /// A typeface for one use.
  ///
  /// @param own the newsroom's own font, a variable WOFF2; `typeface` stands in until it is there,
  ///   and for scripts that it lacks
  public record Face(Typeface typeface, @Nullable Media own) {

    public Face {
      if (own != null && own.format() != Media.Format.WOFF2) {
        throw new IllegalArgumentException(
            "an own font is a WOFF2 file, but this is " + own.format());
      }
    }

    public static Face of(Typeface typeface) {
      return new Face(typeface, null);
    }
  }

  public Livery {
    light = colours(light);
    dark = colours(dark);
    pictures = List.copyOf(pictures);
    if (logo != null && (logo.width() == 0 || logo.height() == 0)) {
      throw new IllegalArgumentException("a logo is a picture with width and height");
    }
  }

  /// A colour of the light scheme, as `#rrggbb`.
  public String light(Colour colour) {
    return light.getOrDefault(colour, colour.light);
  }

  /// A colour of the dark scheme, as `#rrggbb`.
  public String dark(Colour colour) {
    return dark.getOrDefault(colour, colour.dark);
  }

  /// The files that pages in this livery need.
  public List<Media> media() {
    return Stream.of(logo, head.own(), text.own(), label.own()).filter(Objects::nonNull).toList();
  }

  private static Map<Colour, String> colours(Map<Colour, String> given) {
    EnumMap<Colour, String> colours = new EnumMap<>(Colour.class);
    colours.putAll(given);
    colours.forEach((colour, value) -> {
      if (!value.matches("#[0-9a-f]{6}")) {
        throw new IllegalArgumentException(
            "the colour %s is like '#0b4a6f', but this is '%s'".formatted(colour, value));
      }
    });
    return Collections.unmodifiableMap(colours);
  }
}
