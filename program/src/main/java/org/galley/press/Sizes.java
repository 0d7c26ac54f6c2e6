package org.galley.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How wide a picture is shown, for the `sizes` of its tag: what the style sheet makes of its
/// place, told to the browser before it has the style sheet. `BrowserPicturesTest` compares the
/// two.
final class Sizes {

  /// The widths of windows, in rem, from which on the style sheet sets pages otherwise.
  private static final List<Integer> STEPS = List.of(80, 64, 48, 36, 0);

  private static final int RAIL = 80;
  private static final int THREE = 64;
  private static final int TWO = 48;
  private static final double GAP = 2;
  private static final double RAIL_WIDTH = 17;
  private static final double TEXT = 41;
  private static final double MARGIN = 14;

  /// On telephones, teasers have a small picture beside their words.
  private static final Width THUMB = new Width(0, 7);

  /// The picture over a story, which is as wide as its text.
  static final String MAIN = sizes(Sizes::main);

  /// The picture over a long or live story.
  static final String WIDE =
      sizes(step -> step >= THREE ? whole(step).minus(MARGIN + GAP) : whole(step));

  /// A picture among the paragraphs.
  static final String BODY = sizes(step -> step >= THREE ? new Width(0, TEXT) : whole(step));

  /// A picture in a gallery: as many beside each other as have room.
  static final String GALLERY =
      "(min-width: 64rem) 20rem, (min-width: 49.5rem) calc(31.7vw - .7rem), (min-width: 33rem)"
          + " calc(47.5vw - .5rem), calc(100vw - 2.5rem)";

  private static final List<String> LEADS =
      Stream.of(false, true).map(rail -> sizes(step -> lead(step, rail))).toList();

  private static final List<String> LEADS_ABOVE =
      Stream.of(false, true).map(rail -> sizes(step -> beside(step, rail))).toList();

  /// By number of stories, then by whether there is a rail.
  private static final List<List<String>> SECONDS =
      IntStream.rangeClosed(1, 3)
          .mapToObj(count ->
              Stream.of(false, true).map(rail -> sizes(step -> second(step, count, rail))).toList())
          .toList();

  /// By number of cards, then by number of modules beside them.
  private static final List<List<String>> CARDS =
      IntStream.rangeClosed(1, 4)
          .mapToObj(count ->
              IntStream.rangeClosed(0, 2)
                  .mapToObj(modules -> sizes(step -> card(step, count, modules)))
                  .toList())
          .toList();

  /// A part of the window and a fixed length in rem.
  private record Width(double window, double rem) {

    Width minus(double less) {
      return new Width(window, rem - less);
    }

    Width times(double factor) {
      return new Width(window * factor, rem * factor);
    }

    @Override
    public String toString() {
      if (window == 0) {
        return number(rem) + "rem";
      }
      return rem == 0
          ? number(window) + "vw"
          : "calc(%svw %s %srem)"
              .formatted(number(window), rem < 0 ? "-" : "+", number(Math.abs(rem)));
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
    }
  }

  private interface Place {
    Width at(int step);
  }

  private Sizes() {}

  /// The lead of a front.
  ///
  /// @param above whether it stands above its words, as wide as they
  /// @param rail whether Latest News stands beside it
  static String lead(boolean above, boolean rail) {
    return (above ? LEADS_ABOVE : LEADS).get(rail ? 1 : 0);
  }

  /// One of `count` stories in a row under the lead.
  static String second(int count, boolean rail) {
    return SECONDS.get(Math.clamp(count, 1, SECONDS.size()) - 1).get(rail ? 1 : 0);
  }

  /// The first of `count` cards in a band.
  ///
  /// @param modules how many lists stand beside them
  static String card(int count, int modules) {
    return CARDS.get(Math.clamp(count, 1, CARDS.size()) - 1).get(Math.clamp(modules, 0, 2));
  }

  /// What the page leaves for contents. On phones half a rem less is told than there is: the
  /// commonest, 360 pixels wide with two for each, needs 656, and would take 960 instead of 640.
  private static Width whole(int step) {
    if (step >= RAIL) {
      return new Width(0, 76);
    }
    return step == 0 ? new Width(100, -2.5) : new Width(95, 0);
  }

  private static Width beside(int step, boolean rail) {
    return rail && step >= THREE ? whole(step).minus(RAIL_WIDTH + GAP) : whole(step);
  }

  private static Width main(int step) {
    if (step >= RAIL) {
      return new Width(0, TEXT);
    }
    return step >= THREE ? whole(step).minus(MARGIN + GAP) : whole(step);
  }

  private static Width lead(int step, boolean rail) {
    return step >= TWO ? beside(step, rail).minus(GAP).times(7 / 12.0) : whole(step);
  }

  private static Width second(int step, int count, boolean rail) {
    Width row = beside(step, rail);
    if (step == 0) {
      return THUMB;
    }
    return count == 1 ? alone(row) : row.minus((count - 1) * GAP).times(1.0 / count);
  }

  /// A single story has its picture beside its words.
  private static Width alone(Width row) {
    return row.minus(GAP).times(2 / 5.0);
  }

  private static Width card(int step, int count, int modules) {
    Width row = whole(step);
    if (modules > 0 && step >= THREE) {
      row = row.minus(modules * GAP).times(2.0 / (2 + modules));
    }
    if (step == 0) {
      return THUMB;
    }
    if (count == 1) {
      return alone(row);
    }
    if (step < TWO) {
      return row;
    }
    if (modules > 0) {
      return row.minus(GAP).times(3 / 5.0);
    }
    int columns = step < THREE ? 2 : count;
    return row.minus((columns - 1) * GAP).times(1.0 / columns);
  }

  /// The widest first, as browsers take the first that fits. A step at which nothing changes is
  /// left out.
  private static String sizes(Place place) {
    List<String> sizes = new ArrayList<>();
    for (int i = 0; i < STEPS.size(); i++) {
      int step = STEPS.get(i);
      String width = place.at(step).toString();
      boolean same = i + 1 < STEPS.size() && place.at(STEPS.get(i + 1)).toString().equals(width);
      if (!same) {
        sizes.add(step == 0 ? width : "(min-width: " + step + "rem) " + width);
      }
    }
    return String.join(", ", sizes);
  }
}
