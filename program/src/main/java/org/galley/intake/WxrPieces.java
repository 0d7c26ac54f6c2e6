package org.galley.intake;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Cuts a WordPress export into what stands before its first item, and its items, and holds no more
/// than one of them. It looks only at tags, so that a fault inside one item cannot reach another.
final class WxrPieces {

  /// Longest piece in characters, not counting the comments of readers, which are left out.
  static final int MAX_LENGTH = 16 * 1024 * 1024;

  private static final String ITEM = "<item>";

  private enum Place {
    HEADER,
    BETWEEN,
    ITEM
  }

  /// A piece of an export.
  ///
  /// @param comments how many comments of readers were left out of it
  /// @param tooLong true if `text` is only its beginning
  record Piece(String text, int comments, boolean tooLong) {}

  private final Reader in;
  private final XmlTags tags = new XmlTags();
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder piece = new StringBuilder();
  private int position;
  private int end;
  private Place place = Place.HEADER;
  private boolean inComment;
  private int comments;
  private boolean tooLong;
  private boolean closed;
  private boolean declaresTypes;

  WxrPieces(Reader in) {
    this.in = in;
  }

  /// The header at the first call, then one item after the other; null at the end.
  @Nullable Piece next() throws IOException {
    while (position < end || fill()) {
      char c = buffer[position++];
      keep(c);
      if (tags.isEnd(c)) {
        Piece complete = tag(tags.name());
        if (complete != null) {
          return complete;
        }
      }
    }
    if (place == Place.HEADER) {
      place = Place.BETWEEN;
      return take();
    }
    return null;
  }

  /// True if the export came to its proper end.
  boolean isClosed() {
    return closed && place == Place.BETWEEN;
  }

  /// True if the export declares a document type or entities, which no honest one does.
  boolean declaresTypes() {
    return declaresTypes;
  }

  private @Nullable Piece tag(String name) {
    switch (name) {
      case "<item" -> {
        return startItem();
      }
      case "</item" -> {
        return endItem();
      }
      case "<wp:comment" -> {
        if (place == Place.ITEM && !inComment) {
          cut();
          inComment = true;
          comments++;
        }
      }
      case "</wp:comment" -> inComment = false;
      case "</rss", "</channel" -> closed = true;
      case "<!DOCTYPE", "<!ENTITY" -> declaresTypes = true;
      default -> {}
    }
    return null;
  }

  /// An item that starts inside another shows that the end of the other is missing.
  private @Nullable Piece startItem() {
    cut();
    Piece complete = place == Place.BETWEEN ? null : take();
    piece.append(ITEM);
    place = Place.ITEM;
    return complete;
  }

  private @Nullable Piece endItem() {
    if (place != Place.ITEM) {
      return null;
    }
    place = Place.BETWEEN;
    return take();
  }

  private void keep(char c) {
    if (place != Place.BETWEEN && !inComment) {
      if (piece.length() < MAX_LENGTH) {
        piece.append(c);
      } else {
        tooLong = true;
      }
    }
  }

  /// Takes the tag just read out of the piece.
  private void cut() {
    if (!tooLong && !inComment && place != Place.BETWEEN) {
      piece.setLength(piece.length() - tags.length());
    }
  }

  private Piece take() {
    Piece complete = new Piece(piece.toString(), comments, tooLong);
    piece.setLength(0);
    comments = 0;
    tooLong = false;
    inComment = false;
    return complete;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(in.read(buffer, 0, buffer.length), 0);
    return end > 0;
  }
}
