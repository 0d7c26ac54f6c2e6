package org.galley.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what could not be taken over, for the import report.
final class Remarks {

  /// What is counted, in words for one and for several.
  enum Kind {
    PICTURE("1 picture is not part of the input", "%d pictures are not part of the input"),
    PICTURE_IN_TEXT(
        "1 picture written into the text as data: was left out",
        "%d pictures written into the text as data: were left out"),
    PICTURE_UNSEEN("1 picture of one pixel was left out", "%d pictures of one pixel were left out"),
    VIDEO(
        "1 video is not part of the input and became a link",
        "%d videos are not part of the input and became links"),
    AUDIO(
        "1 recording is not part of the input and became a link",
        "%d recordings are not part of the input and became links"),
    SCRIPT("1 script was left out", "%d scripts were left out"),
    STYLE("1 style sheet was left out", "%d style sheets were left out"),
    FRAME(
        "1 frame without a usable address was left out",
        "%d frames without a usable address were left out"),
    FIELD("1 form field was left out", "%d form fields were left out"),
    LINK(
        "1 link led nowhere safe: its words were kept",
        "%d links led nowhere safe: their words were kept"),
    STRUCK(
        "1 passage was struck out and now reads as plain text",
        "%d passages were struck out and now read as plain text"),
    DEEP(
        "1 block was nested too deep and was raised",
        "%d blocks were nested too deep and were raised");

    private final String one;
    private final String several;

    Kind(String one, String several) {
      this.one = one;
      this.several = several;
    }
  }

  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  void count(Kind kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  List<String> words() {
    List<String> words = new ArrayList<>();
    counts.forEach((kind, n) -> words.add(n == 1 ? kind.one : kind.several.formatted(n)));
    return words;
  }
}
