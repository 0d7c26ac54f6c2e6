package org.galley.story;

import static org.galley.story.Checks.requireKey;

import java.util.List;

/// How the home page of an edition is laid out.
///
/// @param seconds how many stories stand below the lead, 0 to 6
/// @param latest how many lines Latest News has, 0 to 20
/// @param focus how many stories News Focus has, 0 to 8
/// @param bands keys of the sections that have a band, in order; empty means all, in the sections'
///   own order
public record Layout(Lead lead, int seconds, int latest, int focus, List<String> bands) {

  public static final Layout PLAIN = new Layout(Lead.BESIDE, 3, 10, 4, List.of());

  /// How the story at the top is shown.
  public enum Lead {
    /// Words in the left columns, the picture in the right ones.
    BESIDE,
    /// The picture above the words, over the whole width.
    ABOVE,
    /// Words alone.
    WORDS
  }

  public Layout {
    require("seconds", seconds, 6);
    require("latest", latest, 20);
    require("focus", focus, 8);
    bands = List.copyOf(bands);
    bands.forEach(band -> requireKey(band, "band"));
  }

  private static void require(String name, int value, int most) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(
          "the layout's %s is 0 to %d, but this is %d".formatted(name, most, value));
    }
  }
}
