package org.galley.press;

import java.util.List;
import java.util.regex.Pattern;
import org.galley.story.Inline;
import org.galley.story.Mark;

/// Writes running text as Markdown of the CommonMark kind, so that whoever renders it reads the
/// words of the story and nothing else: no character of theirs works as markup.
final class TwinText {

  private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");

  /// What works as markup anywhere.
  private static final String MARKUP = "\\`*_[]<~|";

  /// What would begin something at the start of a line.
  private static final Pattern START = Pattern.compile("^(?=[#+=>-])|^[0-9]{1,9}(?=[.)])");

  private final String url;
  private final String page;
  private final Footnotes footnotes;

  /// @param url of the site
  /// @param page the address of the story, with the site's
  TwinText(String url, String page, Footnotes footnotes) {
    this.url = url;
    this.page = page;
    this.footnotes = footnotes;
  }

  /// Words alone, fit to stand anywhere but at the start of a line.
  static String words(String words) {
    int first = firstSpecial(words);
    if (first == words.length()) {
      return words;
    }
    StringBuilder out = new StringBuilder(words.length() + 16).append(words, 0, first);
    for (int i = first; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' || c == '\t') {
        out.append(' ');
      } else {
        out.append(MARKUP.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return withoutEntities(out.toString());
  }

  /// Where the first character stands that must not be written as it is; most texts have none.
  private static int firstSpecial(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' ' || c == '&' || (c <= '~' && MARKUP.indexOf(c) >= 0)) {
        return i;
      }
    }
    return words.length();
  }

  private static String withoutEntities(String text) {
    return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll("\\\\&");
  }

  /// A text that is a line of its own.
  static String line(String markdown) {
    String line = markdown.strip();
    boolean harmless = line.isEmpty() || Character.isLetter(line.charAt(0));
    return harmless ? line : START.matcher(line).replaceFirst("$0\\\\");
  }

  /// One line, whatever breaks are in it.
  String of(List<Inline> inlines) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Run run -> out.append(run(run, out));
        case Inline.Break _ -> out.append("<br>");
        case Inline.Reference reference -> {
          int number = footnotes.refer(reference.key()).number();
          out.append(number == 0 ? "" : "[^" + number + "]");
        }
      }
    }
    return out.toString();
  }

  /// @param before what stands in front of it
  private String run(Inline.Run run, StringBuilder before) {
    boolean code = run.marks().stream().anyMatch(Mark.Code.class::isInstance);
    boolean starred = !before.isEmpty() && before.charAt(before.length() - 1) == '*';
    String text = code ? code(run.text()) : words(run.text());
    boolean linked = false;
    for (Mark mark : run.marks().reversed()) {
      text =
          switch (mark) {
            case Mark.Strong _ -> emphasized(text, "**", "strong", starred);
            case Mark.Emphasis _ -> emphasized(text, "*", "em", starred);
            case Mark.Code _, Mark.Language _ -> text;
            case Mark.Subscript _ -> "<sub>" + text + "</sub>";
            case Mark.Superscript _ -> "<sup>" + text + "</sup>";
            case Mark.Link link -> linked ? text : link(text, link.href());
            case Mark.Ruby ruby ->
                ruby.reading().isBlank() ? text : text + " (" + words(ruby.reading()) + ")";
          };
      linked = linked || mark instanceof Mark.Link;
    }
    return text;
  }

  /// Stars, where it is certain that they are understood; else the element itself.
  private static String emphasized(String text, String stars, String element, boolean starred) {
    boolean plain =
        !starred
            && Character.isLetterOrDigit(text.codePointAt(0))
            && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    return plain ? stars + text + stars : "<" + element + ">" + text + "</" + element + ">";
  }

  private static String code(String text) {
    String line = text.replace('\n', ' ').replace('\t', ' ');
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    boolean apart = line.startsWith("`") || line.endsWith("`") || line.isBlank();
    return apart ? fence + " " + line + " " + fence : fence + line + fence;
  }

  /// A link that leads to the same place wherever the text is read.
  String link(String text, String href) {
    String whole = href.startsWith("#") ? page + href : href.startsWith("/") ? url + href : href;
    return "[" + text + "](<" + target(whole) + ">)";
  }

  private static String target(String href) {
    String safe =
        href.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
    return withoutEntities(safe);
  }
}
