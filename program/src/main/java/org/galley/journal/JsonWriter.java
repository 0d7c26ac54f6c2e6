package org.galley.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.galley.journal.JournalException.Code;
import org.galley.story.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes the members of a document's objects.
///
/// The rule for all of them: a member is left out when its value is null, an empty text, an empty
/// list, false or 0. Elements of lists are always written.
public final class JsonWriter {

  private final JsonGenerator out;

  JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  public void open() {
    out.writeStartObject();
  }

  /// Opens an object of a sealed family, which says first what it is.
  public void open(String type) {
    open();
    text("type", type);
  }

  public void close() {
    out.writeEndObject();
  }

  public void text(String name, String value) {
    if (!value.isEmpty()) {
      out.writeName(name);
      string(value);
    }
  }

  /// Writes the text of `value`: an id, digest or address.
  public void value(String name, @Nullable Object value) {
    if (value != null) {
      text(name, value.toString());
    }
  }

  public void instant(String name, @Nullable Instant value) {
    if (value != null) {
      text(name, Times.format(value));
    }
  }

  public void number(String name, long value) {
    if (value != 0) {
      out.writeName(name);
      out.writeNumber(value);
    }
  }

  public void flag(String name, boolean value) {
    if (value) {
      out.writeName(name);
      out.writeBoolean(true);
    }
  }

  public <E extends Enum<E>> void word(String name, @Nullable E value, Words<E> words) {
    if (value != null) {
      text(name, words.of(value));
    }
  }

  public <T> void member(String name, @Nullable T value, Consumer<T> writer) {
    if (value != null) {
      out.writeName(name);
      writer.accept(value);
    }
  }

  public <T> void list(String name, List<T> list, Consumer<T> writer) {
    if (!list.isEmpty()) {
      out.writeName(name);
      elements(list, writer);
    }
  }

  public void ids(String name, List<Id> ids) {
    list(name, ids, id -> string(id.toString()));
  }

  /// Writes a list that stands inside a list, where it is written even if it is empty.
  public <T> void elements(List<T> list, Consumer<T> writer) {
    if (list.size() > DocumentLimits.LIST) {
      throw tooLarge(
          "a list has at most %d elements, but this has %d"
              .formatted(DocumentLimits.LIST, list.size()));
    }
    out.writeStartArray();
    for (T element : list) {
      writer.accept(element);
    }
    out.writeEndArray();
  }

  public void string(String value) {
    if (value.length() > DocumentLimits.TEXT) {
      throw tooLarge(
          "a text has at most %d characters, but this has %d"
              .formatted(DocumentLimits.TEXT, value.length()));
    }
    out.writeString(value);
  }

  void decimal(BigDecimal value) {
    out.writeNumber(value.toPlainString());
  }

  JournalException tooLarge(String what) {
    return new JournalException(
        Code.TOO_LARGE,
        "cannot write the document at %s: %s; split it"
            .formatted(out.streamWriteContext().pathAsPointer(), what));
  }
}
