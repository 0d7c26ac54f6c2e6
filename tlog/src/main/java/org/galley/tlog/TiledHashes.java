package org.galley.tlog;

import static org.galley.tlog.TileCoordinate.FULL_WIDTH;
import static org.galley.tlog.TileCoordinate.HEIGHT;

import java.util.LinkedHashMap;
import java.util.Map;

/// The hashes of a tree of known size, computed from its tiles.
///
/// Checks the length of a tile and not its content: what is proved from here must be verified
/// against a trusted root. Remembers the tiles it read last; for one thread.
public final class TiledHashes implements HashReader {
  private static final int REMEMBERED = 32;

  private final long size;
  private final TileReader reader;
  private final TreeHasher hasher = new TreeHasher();
  private final Map<TileCoordinate, byte[]> recent = new Recent();

  public TiledHashes(long size, TileReader reader) {
    this.size = size;
    this.reader = reader;
  }

  @Override
  public Hash hash(int height, long index) {
    int level = height / HEIGHT;
    int count = 1 << height % HEIGHT;
    long first = index * count;
    // The last hash decides how wide the tile has to be.
    TileCoordinate coordinate = TileCoordinate.holding(level, first + count - 1, size);
    byte[] tile = recent.computeIfAbsent(coordinate, reader::readChecked);
    return hasher.perfect(tile, (int) (first % FULL_WIDTH), count);
  }

  /// Keeps the entries used last.
  private static final class Recent extends LinkedHashMap<TileCoordinate, byte[]> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(REMEMBERED, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<TileCoordinate, byte[]> eldest) {
      return size() > REMEMBERED;
    }
  }
}
