package org.galley.press;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An interface text with places for values, in the syntax of ICU's MessageFormat: `{0}`, `{0,
/// number}`, `{0, plural, ...}`, `{0, selectordinal, ...}` and `{0, select, ...}`.
///
/// ICU reads the text and knows the plural rules and the digits of the language. Its MessageFormat
/// itself serves one thread at a time; a message, once read, never changes and serves all.
final class Message {

  /// A piece of a text.
  private sealed interface Piece {

    record Words(String words) implements Piece {}

    /// A value as it is; a number in the manner of the language.
    record Value(int argument) implements Piece {}

    /// The `#` of a plural.
    record Count(int argument) implements Piece {}

    /// One of several texts, chosen by a number.
    ///
    /// @param exact by numbers such as `=0`
    /// @param forms by keywords such as `few`; there is always `other`
    record Plural(
        int argument,
        PluralRules rules,
        Map<Double, List<Piece>> exact,
        Map<String, List<Piece>> forms)
        implements Piece {}

    /// One of several texts, chosen by a word.
    record Select(int argument, Map<String, List<Piece>> forms) implements Piece {}
  }

  private static final String OTHER = "other";

  private final ULocale locale;
  private final MessagePattern pattern;
  private final LocalizedNumberFormatter numbers;
  private final List<Piece> pieces;

  private Message(MessagePattern pattern, ULocale locale) {
    this.locale = locale;
    this.pattern = pattern;
    this.numbers = NumberFormatter.withLocale(locale);
    this.pieces = pieces(0, -1);
  }

  /// Reads a text.
  ///
  /// @throws IllegalArgumentException if it is not in this syntax
  static Message of(String text, ULocale locale) {
    return new Message(new MessagePattern(text), locale);
  }

  /// The words alone if there is no place for a value, else null.
  @Nullable String plain() {
    if (pieces.isEmpty()) {
      return "";
    }
    return pieces.size() == 1 && pieces.getFirst() instanceof Piece.Words only
        ? only.words()
        : null;
  }

  /// The text with its values, which are counted from 0.
  String with(Object... values) {
    StringBuilder out = new StringBuilder();
    write(pieces, values, out);
    return out.toString();
  }

  private void write(List<Piece> from, Object[] values, StringBuilder out) {
    for (Piece piece : from) {
      switch (piece) {
        case Piece.Words words -> out.append(words.words());
        case Piece.Value value -> out.append(words(values[value.argument()]));
        case Piece.Count count -> out.append(words(values[count.argument()]));
        case Piece.Plural plural -> write(form(plural, values), values, out);
        case Piece.Select select -> write(form(select, values), values, out);
      }
    }
  }

  private String words(Object value) {
    return value instanceof Number number
        ? numbers.format(number).toString()
        : String.valueOf(value);
  }

  private static List<Piece> form(Piece.Plural plural, Object[] values) {
    double number = ((Number) values[plural.argument()]).doubleValue();
    List<Piece> exact = plural.exact().get(number);
    return exact != null ? exact : formOrOther(plural.forms(), plural.rules().select(number));
  }

  private static List<Piece> form(Piece.Select select, Object[] values) {
    return formOrOther(select.forms(), String.valueOf(values[select.argument()]));
  }

  private static List<Piece> formOrOther(Map<String, List<Piece>> forms, String name) {
    List<Piece> form = forms.get(name);
    return form != null ? form : forms.getOrDefault(OTHER, List.of());
  }

  /// The pieces of the text that starts at a part of the pattern.
  ///
  /// @param counted the value that `#` stands for; negative outside of a plural
  private List<Piece> pieces(int start, int counted) {
    List<Piece> found = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int from = pattern.getPart(start).getLimit();
    int limit = pattern.getLimitPartIndex(start);
    for (int i = start + 1; i <= limit; i++) {
      Part part = pattern.getPart(i);
      words.append(pattern.getPatternString(), from, part.getIndex());
      from = part.getLimit();
      switch (part.getType()) {
        case INSERT_CHAR -> words.append((char) part.getValue());
        case REPLACE_NUMBER -> add(found, words, new Piece.Count(counted));
        case ARG_START -> {
          add(found, words, argument(i, counted));
          i = pattern.getLimitPartIndex(i);
          from = pattern.getPart(i).getLimit();
        }
        default -> {}
      }
    }
    flush(found, words);
    return List.copyOf(found);
  }

  private static void add(List<Piece> found, StringBuilder words, Piece piece) {
    flush(found, words);
    found.add(piece);
  }

  private static void flush(List<Piece> found, StringBuilder words) {
    if (!words.isEmpty()) {
      found.add(new Piece.Words(words.toString()));
      words.setLength(0);
    }
  }

  private Piece argument(int start, int counted) {
    ArgType type = pattern.getPart(start).getArgType();
    Part name = pattern.getPart(start + 1);
    if (name.getType() != Part.Type.ARG_NUMBER) {
      throw fault("its values are numbered from {0}, not named");
    }
    int number = name.getValue();
    return switch (type) {
      case NONE -> new Piece.Value(number);
      case SIMPLE -> simple(start, number);
      case PLURAL -> plural(start, number, PluralType.CARDINAL);
      case SELECTORDINAL -> plural(start, number, PluralType.ORDINAL);
      case SELECT -> new Piece.Select(number, forms(start, counted, new HashMap<>()));
      case CHOICE -> throw fault("write 'plural' or 'select' instead of 'choice'");
    };
  }

  private Piece simple(int start, int number) {
    String kind = pattern.getSubstring(pattern.getPart(start + 2));
    if (!kind.equals("number") || pattern.getPart(start + 3).getType() != Part.Type.ARG_LIMIT) {
      throw fault("a value is {0} or {0, number}; days and times come as words");
    }
    return new Piece.Value(number);
  }

  private Piece plural(int start, int number, PluralType type) {
    if (pattern.getPluralOffset(start + 2) != 0) {
      throw fault("'offset' is not supported");
    }
    Map<Double, List<Piece>> exact = new HashMap<>();
    Map<String, List<Piece>> forms = forms(start, number, exact);
    return new Piece.Plural(number, PluralRules.forLocale(locale, type), exact, forms);
  }

  /// The texts by their names; those of exact numbers go into `exact`.
  private Map<String, List<Piece>> forms(int start, int counted, Map<Double, List<Piece>> exact) {
    Map<String, List<Piece>> forms = new HashMap<>();
    int limit = pattern.getLimitPartIndex(start);
    for (int i = start + 2; i < limit; i++) {
      String name = pattern.getSubstring(pattern.getPart(i));
      Part next = pattern.getPart(++i);
      if (next.getType().hasNumericValue()) {
        exact.put(pattern.getNumericValue(next), pieces(++i, counted));
      } else {
        forms.put(name, pieces(i, counted));
      }
      i = pattern.getLimitPartIndex(i);
    }
    return forms;
  }

  private IllegalArgumentException fault(String why) {
    return new IllegalArgumentException(
        "the interface text '%s' cannot be used: %s".formatted(pattern.getPatternString(), why));
  }
}
