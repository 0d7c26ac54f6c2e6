package org.galley.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces WordPress shortcodes, such as `[gallery ids="1,2"]`, by the HTML that they stand for. A
/// shortcode of an unknown plug-in gives up the words between its brackets. Brackets that are no
/// shortcode, such as `[sic]`, stay.
final class Shortcodes {

  private static final int MAX_DEPTH = 20;
  private static final int LONGEST_REMARK = 120;

  /// A tag, a shortcode (twice in brackets if it is meant to be read), or the end of one.
  private static final Pattern CODE =
      Pattern.compile(
          "<[^<>]*>|\\[(\\[?)([A-Za-z][\\w-]*)((?:[=\\s/][^\\[\\]]*)?)](]?)|\\[/([A-Za-z][\\w-]*)]");

  private static final Pattern ATTRIBUTE = Pattern.compile("\\s[\\w-]+=\\S");
  private static final Set<String> TEXTS = Set.of("code", "source", "sourcecode");

  private final WxrMedia media;
  private final List<String> remarks;

  /// The names that were seen to be shortcodes.
  private final Set<String> opened = new HashSet<>();

  Shortcodes(WxrMedia media, List<String> remarks) {
    this.media = media;
    this.remarks = remarks;
  }

  String expand(String content) {
    opened.clear();
    return content.indexOf('[') < 0 ? content : expand(content, 0);
  }

  private String expand(String content, int depth) {
    if (depth > MAX_DEPTH) {
      return content;
    }
    StringBuilder out = new StringBuilder(content.length());
    Set<String> neverClosed = new HashSet<>();
    Matcher code = CODE.matcher(content);
    int position = 0;
    while (code.find(position)) {
      out.append(content, position, code.start());
      position = code.end();
      String name = code.group(2);
      if (name == null) {
        out.append(opened.contains(code.group(5)) ? "" : code.group());
      } else if (!code.group(1).isEmpty() && !code.group(4).isEmpty()) {
        out.append(content, code.start() + 1, code.end() - 1);
      } else {
        int close = close(content, code, neverClosed);
        out.append(code.group(1));
        out.append(replacement(content, code, close, depth));
        out.append(code.group(4));
        position = close < 0 ? code.end() : close + name.length() + 3;
      }
    }
    return out.append(content, position, content.length()).toString();
  }

  /// Where the end of the shortcode starts; negative if it stands alone.
  private static int close(String content, Matcher code, Set<String> neverClosed) {
    String name = code.group(2);
    if (code.group(3).endsWith("/") || neverClosed.contains(name)) {
      return -1;
    }
    int close = content.indexOf("[/" + name + "]", code.end());
    if (close < 0) {
      neverClosed.add(name);
    }
    return close;
  }

  private String replacement(String content, Matcher code, int close, int depth) {
    String name = code.group(2);
    String inner = close < 0 ? "" : content.substring(code.end(), close);
    if (TEXTS.contains(name) && close >= 0) {
      return "<pre>" + inner + "</pre>";
    }
    if (!isShortcode(name, code.group(3), close)) {
      return "[" + name + code.group(3) + "]";
    }
    opened.add(name);
    String words = expand(inner, depth + 1);
    if (WxrMedia.isKnown(name)) {
      return media.html(name, Attributes.read(code.group(3)), words);
    }
    String shown = Words.line(code.group());
    remarks.add(
        "the shortcode %s was left out%s"
            .formatted(
                shown.length() > LONGEST_REMARK ? shown.substring(0, LONGEST_REMARK) : shown,
                words.isBlank() ? "" : " and its words kept"));
    return words;
  }

  /// True unless it may as well be words in brackets.
  private boolean isShortcode(String name, String attributes, int close) {
    return WxrMedia.isKnown(name)
        || close >= 0
        || opened.contains(name)
        || attributes.endsWith("/")
        || ATTRIBUTE.matcher(attributes).find();
  }
}
