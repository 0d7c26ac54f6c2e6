package org.galley.tlog;

/// The place and width of one tile of hashes, as in C2SP tlog-tiles.
///
/// The tile at level L and index N holds the roots of consecutive perfect subtrees of 256^L leaves,
/// beginning with subtree 256 N. A tile narrower than 256 is partial.
public record TileCoordinate(int level, long index, int width) {
  /// Hashes in a full tile.
  public static final int FULL_WIDTH = 256;

  /// Tree levels that one tile spans.
  static final int HEIGHT = 8;

  /// Tile levels that a tree with a size below 2^63 can have.
  static final int MOST_LEVELS = 8;

  private static final String PREFIX = "tile/";
  private static final int HIGHEST_LEVEL = 63;

  public TileCoordinate {
    if (level < 0 || level > HIGHEST_LEVEL) {
      throw new IllegalArgumentException("level is not from 0 to 63: " + level);
    }
    TileNumber.check(index, width);
  }

  public static TileCoordinate full(int level, long index) {
    return new TileCoordinate(level, index, FULL_WIDTH);
  }

  /// Number of tile levels that hold at least one hash in a tree of this size.
  public static int levels(long size) {
    return (Long.SIZE - Long.numberOfLeadingZeros(size) + HEIGHT - 1) / HEIGHT;
  }

  /// Number of hashes at a tile level in a tree of this size.
  public static long hashes(int level, long size) {
    return level < MOST_LEVELS ? size >>> (HEIGHT * level) : 0;
  }

  /// Width of the partial tile at a level in a tree of this size; 0 means that there is none.
  public static int partialWidth(int level, long size) {
    return (int) (hashes(level, size) % FULL_WIDTH);
  }

  /// The tile that holds a hash of a level, as wide as it is in a tree of this size.
  public static TileCoordinate holding(int level, long hashIndex, long size) {
    long hashes = hashes(level, size);
    if (hashIndex < 0 || hashIndex >= hashes) {
      throw new IllegalArgumentException(
          "level %d of a tree of size %d has no hash %d".formatted(level, size, hashIndex));
    }
    long index = hashIndex / FULL_WIDTH;
    int width = (int) Math.min(FULL_WIDTH, hashes - index * FULL_WIDTH);
    return new TileCoordinate(level, index, width);
  }

  /// Reads a path like `tile/0/x001/x234/067` or `tile/1/002.p/17`, and no other spelling of it.
  public static TileCoordinate parse(String path) {
    if (!path.startsWith(PREFIX)) {
      throw TileNumber.malformed(path, "does not start with " + PREFIX);
    }
    int slash = path.indexOf('/', PREFIX.length());
    if (slash < 0) {
      throw TileNumber.malformed(path, "has no index after its level");
    }
    long level = Decimal.parse(path.substring(PREFIX.length(), slash)).orElse(HIGHEST_LEVEL + 1);
    if (level > HIGHEST_LEVEL) {
      throw TileNumber.malformed(path, "has no level from 0 to 63");
    }
    TileNumber number = TileNumber.parse(path, slash + 1);
    return new TileCoordinate((int) level, number.index(), number.width());
  }

  public boolean isFull() {
    return width == FULL_WIDTH;
  }

  /// The path below the log's prefix, without a leading slash.
  public String path() {
    return PREFIX + level + "/" + new TileNumber(index, width).path();
  }
}
