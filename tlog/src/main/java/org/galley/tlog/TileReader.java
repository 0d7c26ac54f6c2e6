package org.galley.tlog;

/// Where tiles come from: a table, a folder or a web server.
@FunctionalInterface
public interface TileReader {
  /// The hashes of one tile, one after the other, exactly `coordinate.width()` of them.
  ///
  /// What is returned need not be trusted: every caller in this package checks its length, and says
  /// in its own contract whether it checks the content too. A tile that cannot be had is an
  /// exception of the reader's own choice, which passes through.
  byte[] read(TileCoordinate coordinate);

  /// Reads a tile and refuses one of the wrong length.
  default byte[] readChecked(TileCoordinate coordinate) {
    byte[] tile = read(coordinate);
    if (tile.length != coordinate.width() * Hash.SIZE) {
      throw new TlogException(
          TlogException.Code.MALFORMED_TILE,
          "Tile %s has %d bytes and must have %d: fetch it again."
              .formatted(coordinate.path(), tile.length, coordinate.width() * Hash.SIZE));
    }
    return tile;
  }
}
