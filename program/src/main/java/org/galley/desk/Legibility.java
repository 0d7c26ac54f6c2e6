package org.galley.desk;

import java.util.List;
import java.util.Locale;
import org.galley.story.Contrast;
import org.galley.story.Livery;
import org.galley.story.Livery.Colour;

/// Checks that the colours of a livery can be read on their grounds, as WCAG 2.2 AA wants it.
final class Legibility {

  private static final double TEXT = 4.5;
  private static final double SHAPE = 3;

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(Colour.INK, Colour.PAPER, TEXT),
          new Pair(Colour.INK, Colour.TINT, TEXT),
          new Pair(Colour.MUTED, Colour.PAPER, TEXT),
          new Pair(Colour.MUTED, Colour.TINT, TEXT),
          new Pair(Colour.LINK, Colour.PAPER, TEXT),
          new Pair(Colour.LINK, Colour.TINT, TEXT),
          new Pair(Colour.ALERT, Colour.PAPER, TEXT),
          new Pair(Colour.NOTE, Colour.NOTE_PAPER, TEXT),
          new Pair(Colour.FOCUS, Colour.PAPER, SHAPE),
          new Pair(Colour.CONTROL, Colour.PAPER, SHAPE));

  /// A colour, what it stands on, and the least contrast.
  private record Pair(Colour colour, Colour ground, double least) {

    void check(String scheme, String of, String on) {
      double contrast = Contrast.of(of, on);
      if (contrast < least) {
        throw new DeskException(
            DeskException.Code.FAINT,
            String.format(
                Locale.ROOT,
                "the colour '%s' %s on '%s' %s has a contrast of %.2f in the %s scheme, and readers need %.1f; make one of them darker or lighter",
                word(colour),
                of,
                word(ground),
                on,
                contrast,
                scheme,
                least));
      }
    }

    private static String word(Colour colour) {
      return colour.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private Legibility() {}

  static void check(Livery livery) {
    for (Pair pair : PAIRS) {
      pair.check("light", livery.light(pair.colour()), livery.light(pair.ground()));
      pair.check("dark", livery.dark(pair.colour()), livery.dark(pair.ground()));
    }
  }
}
