package org.galley.media;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.galley.story.Script;

/// Words in fonts that show them, to be broken into lines.
///
/// @param fonts that show every letter together, the one to prefer first
/// @param language decides where lines may break and in which direction they run
record CardText(String words, List<Font> fonts, String language) {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final float NARROWING = 40;

  /// One line of the height of `size`.
  TextLayout line(float size) {
    return new TextLayout(styled(size).getIterator(), EXACT);
  }

  /// All lines, none wider than `width`, and all about equally long.
  List<TextLayout> lines(float size, float width) {
    List<TextLayout> lines = broken(size, width);
    for (float narrower = width - NARROWING; narrower > width / 2; narrower -= NARROWING) {
      List<TextLayout> tried = broken(size, narrower);
      if (tried.size() != lines.size()) {
        break;
      }
      lines = tried;
    }
    return lines;
  }

  /// The beginning of the words that fills at most so many lines, with dots where it ends.
  CardText cut(float size, float width, int most) {
    LineBreakMeasurer measurer = measurer(size);
    for (int i = 0; i < most && measurer.getPosition() < words.length(); i++) {
      measurer.nextLayout(width);
    }
    int end = measurer.getPosition();
    while (end > 0 && with(words.substring(0, end)).broken(size, width).size() > most) {
      end = words.offsetByCodePoints(end, -1);
    }
    return with(words.substring(0, end));
  }

  private CardText with(String part) {
    return part.length() == words.length()
        ? this
        : new CardText(part.stripTrailing() + "…", fonts, language);
  }

  /// All lines, each as long as there is room.
  List<TextLayout> broken(float size, float width) {
    LineBreakMeasurer measurer = measurer(size);
    List<TextLayout> lines = new ArrayList<>();
    while (measurer.getPosition() < words.length()) {
      lines.add(measurer.nextLayout(width));
    }
    return lines;
  }

  private LineBreakMeasurer measurer(float size) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.forLanguageTag(language));
    return new LineBreakMeasurer(styled(size).getIterator(), breaks, EXACT);
  }

  private AttributedString styled(float size) {
    AttributedString styled = new AttributedString(words);
    boolean rightToLeft = Script.direction(language).equals("rtl");
    styled.addAttribute(
        TextAttribute.RUN_DIRECTION,
        rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    int[] numbers = CardFonts.numbers(fonts, words).toArray();
    int start = 0;
    for (int i = 1; i <= numbers.length; i++) {
      if (i == numbers.length || numbers[i] != numbers[start]) {
        styled.addAttribute(
            TextAttribute.FONT, fonts.get(numbers[start]).deriveFont(size), start, i);
        start = i;
      }
    }
    return styled;
  }
}
