package org.galley.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.galley.story.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Reads `ruby`: words with their reading above them.
final class Ruby {

  private static final Set<String> PARTS = Set.of("rb", "rt", "rp", "rtc");

  private Ruby() {}

  /// False if it holds more than words, as only a broken page does.
  static boolean isPlain(Element ruby) {
    return ruby.getAllElements().stream()
        .allMatch(element ->
            element.nameIs("ruby")
                ? element.equals(ruby)
                : PARTS.contains(element.normalName())
                    || (element.tag().isInline() && !element.tag().isEmpty()));
  }

  static void read(Element ruby, List<Mark> marks, Inlines out) {
    Deque<String> words = new ArrayDeque<>();
    read(ruby, marks, out, words);
    words.forEach(word -> out.words(word, marks));
  }

  private static void read(Element element, List<Mark> marks, Inlines out, Deque<String> words) {
    for (Node child : element.childNodes()) {
      switch (child.normalName()) {
        case "rp" -> {}
        case "rt" -> reading((Element) child, marks, out, words);
        case "rtc" -> read((Element) child, marks, out, words);
        default -> {
          String text =
              Words.clean(child instanceof Element inner ? inner.wholeText() : child.nodeValue());
          if (!text.isBlank()) {
            words.add(text);
          }
        }
      }
    }
  }

  /// A reading belongs to the first words that have none yet.
  private static void reading(Element rt, List<Mark> marks, Inlines out, Deque<String> words) {
    String reading = Words.line(rt.text());
    if (words.isEmpty()) {
      out.words(reading.isEmpty() ? "" : "(" + reading + ")", marks);
    } else if (reading.isEmpty()) {
      out.words(words.removeFirst(), marks);
    } else {
      out.words(words.removeFirst(), Marks.with(marks, new Mark.Ruby(reading)));
    }
  }
}
