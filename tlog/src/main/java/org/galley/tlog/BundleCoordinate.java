package org.galley.tlog;

/// The place and width of one entry bundle: the entries whose leaf hashes fill the tile with the
/// same index and width at level 0.
public record BundleCoordinate(long index, int width) {
  private static final String PREFIX = "tile/entries/";

  public BundleCoordinate {
    TileNumber.check(index, width);
  }

  /// The bundle that holds an entry, as wide as it is in a tree of this size.
  public static BundleCoordinate holding(long position, long size) {
    TileCoordinate tile = TileCoordinate.holding(0, position, size);
    return new BundleCoordinate(tile.index(), tile.width());
  }

  /// Reads a path like `tile/entries/x001/067` or `tile/entries/000.p/3`, strictly.
  public static BundleCoordinate parse(String path) {
    if (!path.startsWith(PREFIX)) {
      throw TileNumber.malformed(path, "does not start with " + PREFIX);
    }
    TileNumber number = TileNumber.parse(path, PREFIX.length());
    return new BundleCoordinate(number.index(), number.width());
  }

  public String path() {
    return PREFIX + new TileNumber(index, width).path();
  }
}
