package org.galley.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.galley.journal.JournalException.Code;
import org.galley.story.Address;
import org.galley.story.Digest;
import org.galley.story.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/// Reads the objects of a document whose members stand in one fixed order.
///
/// A caller opens an object, asks for its members in their order, and closes it; each method reads
/// one member. That alone refuses unknown, repeated, missing and misplaced members. Members that
/// are empty are left out (see [JsonWriter]), so the `optional` methods give the empty value for a
/// missing member and refuse one that is written with it.
public final class JsonReader {

  /// What the parser's messages add for programmers who use it.
  private static final Pattern ADVICE =
      Pattern.compile("( \\(start marker|: enable |: maybe a ).*", Pattern.DOTALL);

  private final JsonParser in;

  /// The member that comes next, null at the end of an object.
  private @Nullable String next;

  JsonReader(JsonParser in) {
    this.in = in;
  }

  /// Goes to the first token of the document.
  void start() {
    in.nextToken();
  }

  /// Makes sure that nothing follows the document.
  public void finish() {
    if (in.nextToken() != null) {
      throw malformed("something follows the end of the document");
    }
  }

  public void open() {
    expect(JsonToken.START_OBJECT, "an object");
    next = in.nextName();
  }

  public void close() {
    if (next != null) {
      throw malformed("member '%s' is unknown, repeated or out of order".formatted(shown(next)));
    }
  }

  public String text(String name) {
    enter(name);
    return leave(string());
  }

  public String optionalText(String name) {
    if (skips(name)) {
      return "";
    }
    enter(name);
    String text = string();
    if (text.isEmpty()) {
      throw malformed("a text that is empty is left out");
    }
    return leave(text);
  }

  public Id id(String name) {
    enter(name);
    return leave(idElement());
  }

  public @Nullable Id optionalId(String name) {
    return skips(name) ? null : id(name);
  }

  public Digest digest(String name) {
    enter(name);
    return leave(Digest.parse(string()));
  }

  Address address(String name) {
    enter(name);
    return leave(addressElement());
  }

  public Instant instant(String name) {
    enter(name);
    return leave(Times.parse(string()));
  }

  public @Nullable Instant optionalInstant(String name) {
    return skips(name) ? null : instant(name);
  }

  public int integer(String name) {
    enter(name);
    return leave(integerElement());
  }

  public int optionalInteger(String name) {
    return Math.toIntExact(optionalLong(name));
  }

  public long optionalLong(String name) {
    if (skips(name)) {
      return 0;
    }
    enter(name);
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    long value = in.getLongValue();
    if (value == 0) {
      throw malformed("a member that is 0 is left out");
    }
    return leave(value);
  }

  /// Reads a flag, which is only ever written when it is true.
  public boolean flag(String name) {
    if (skips(name)) {
      return false;
    }
    enter(name);
    expect(JsonToken.VALUE_TRUE, "true (a member that is false is left out)");
    return leave(true);
  }

  public <E extends Enum<E>> E word(String name, Words<E> words) {
    enter(name);
    String word = string();
    E value = words.value(word);
    if (value == null) {
      throw malformed("'%s' is none of: %s".formatted(shown(word), words));
    }
    return leave(value);
  }

  public <E extends Enum<E>> @Nullable E optionalWord(String name, Words<E> words) {
    return skips(name) ? null : word(name, words);
  }

  public <T> T member(String name, Supplier<T> value) {
    enter(name);
    return leave(value.get());
  }

  public <T> @Nullable T optional(String name, Supplier<T> value) {
    return skips(name) ? null : member(name, value);
  }

  /// Reads a list, which is left out when it is empty.
  public <T> List<T> list(String name, Supplier<T> element) {
    if (skips(name)) {
      return List.of();
    }
    enter(name);
    List<T> list = elements(element);
    if (list.isEmpty()) {
      throw malformed("a list that is empty is left out");
    }
    return leave(list);
  }

  /// Reads a list that stands inside a list, where it may be empty.
  public <T> List<T> elements(Supplier<T> element) {
    expect(JsonToken.START_ARRAY, "a list");
    List<T> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (list.size() == DocumentLimits.LIST) {
        throw tooLarge("a list has at most %d elements".formatted(DocumentLimits.LIST));
      }
      list.add(element.get());
    }
    return list;
  }

  /// How many bytes were read so far.
  int offset() {
    return Math.toIntExact(in.currentLocation().getByteOffset());
  }

  public boolean isString() {
    return in.currentToken() == JsonToken.VALUE_STRING;
  }

  /// The value here as a text.
  public String string() {
    expect(JsonToken.VALUE_STRING, "a text");
    String text = in.getString();
    if (text.length() > DocumentLimits.TEXT) {
      throw tooLarge("a text has at most %d characters".formatted(DocumentLimits.TEXT));
    }
    return text;
  }

  public Id idElement() {
    return Id.parse(string());
  }

  int integerElement() {
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    return in.getIntValue();
  }

  public Address addressElement() {
    String text = string();
    Address address = new Address(text);
    if (!address.value().equals(text)) {
      throw malformed("an address is in Unicode normalization form C");
    }
    return address;
  }

  /// The value here as a number, with its digits after the point as they are written.
  BigDecimal decimal() {
    if (in.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
      expect(JsonToken.VALUE_NUMBER_INT, "a number");
    }
    String digits = in.getString();
    if (digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
      throw malformed("a number is written without an exponent");
    }
    return new BigDecimal(digits);
  }

  public JournalException malformed(String what) {
    return refusal(Code.MALFORMED_DOCUMENT, what);
  }

  JournalException tooLarge(String what) {
    return refusal(Code.TOO_LARGE, what);
  }

  JournalException refusal(Code code, String what) {
    return new JournalException(code, message(what, in.currentTokenLocation()));
  }

  /// Turns what the parser, or the constructor of a record, refused into a refusal that says where.
  JournalException refusal(RuntimeException cause) {
    return switch (cause) {
      case StreamConstraintsException e -> refusal(Code.TOO_LARGE, e);
      case JacksonException e -> refusal(Code.MALFORMED_DOCUMENT, e);
      default ->
          new JournalException(
              Code.MALFORMED_DOCUMENT,
              message(String.valueOf(cause.getMessage()), in.currentTokenLocation()),
              cause);
    };
  }

  private JournalException refusal(Code code, JacksonException cause) {
    TokenStreamLocation at = cause.getLocation();
    String what = ADVICE.matcher(cause.getOriginalMessage()).replaceFirst("");
    return new JournalException(
        code, message(what, at == null ? in.currentTokenLocation() : at), cause);
  }

  private String message(String what, TokenStreamLocation at) {
    return "document refused at %s (byte %d): %s; if its digest is the one in the journal, whoever wrote it is at fault, else take it from another copy"
        .formatted(place(), at.getByteOffset(), shown(what, 400));
  }

  /// At most the first characters of a word that came from outside, fit for a message.
  static String shown(String word) {
    return shown(word, 40);
  }

  private static String shown(String text, int most) {
    String start = text.length() > most ? text.substring(0, most) + "..." : text;
    return start.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
  }

  private String place() {
    TokenStreamContext context = in.streamReadContext();
    String pointer = shown(context.pathAsPointer().toString(), 300);
    return pointer.isEmpty() ? "/" : pointer;
  }

  private boolean skips(String name) {
    return !name.equals(next);
  }

  private void enter(String name) {
    if (!name.equals(next)) {
      throw malformed(
          next == null
              ? "member '%s' is missing".formatted(name)
              : "member '%s' is missing here, or '%s' is unknown, repeated or out of order"
                  .formatted(name, shown(next)));
    }
    in.nextToken();
  }

  private <T> T leave(T value) {
    next = in.nextName();
    return value;
  }

  private void expect(JsonToken token, String what) {
    if (in.currentToken() != token) {
      throw malformed("expected " + what);
    }
  }
}
