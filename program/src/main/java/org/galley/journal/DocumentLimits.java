package org.galley.journal;

/// How large a document may be. Writing and reading refuse what is larger, with `TOO_LARGE`.
public final class DocumentLimits {

  /// Longest document in bytes.
  public static final int BYTES = 4 * 1024 * 1024;

  /// Most blocks in a document, at all levels together; the picture of a card counts as one.
  public static final int BLOCKS = 20_000;

  /// How deep blocks may stand inside blocks; a block of the body itself is at level 1.
  public static final int BLOCK_DEPTH = 8;

  /// Longest single text in UTF-16 code units.
  public static final int TEXT = 1024 * 1024;

  /// Most elements in any one list.
  public static final int LIST = 20_000;

  /// Longest number in characters.
  static final int NUMBER = 100;

  /// Longest member name in characters; the longest that the format knows has 12.
  static final int NAME = 100;

  /// How deep JSON objects and arrays may stand inside each other: the block levels, each with at
  /// most its object and two arrays, and room for what is around and inside them.
  static final int JSON_DEPTH = 3 * BLOCK_DEPTH + 16;

  private DocumentLimits() {}
}
