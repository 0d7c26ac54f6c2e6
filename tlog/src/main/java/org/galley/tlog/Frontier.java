package org.galley.tlog;

import static org.galley.tlog.TileCoordinate.FULL_WIDTH;
import static org.galley.tlog.TileCoordinate.HEIGHT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The right edge of a growing tree: all that must be kept to append to it and to know its root.
///
/// Its memory is one partial tile per level, whatever the size of the log. Appending is for one
/// thread. Reading changes nothing, so a copy to which nobody appends may be shared by threads; it
/// serves [VerifiedTiles] as the thing trusted.
public final class Frontier {
  private final TreeHasher hasher = new TreeHasher();

  /// Per level the hashes of the partial tile; the bytes after them mean nothing.
  private final List<byte[]> tiles;

  /// Slot h holds the root of a perfect subtree of 2^h leaves when bit h of the size is set.
  private final byte[] peaks;

  private long size;

  private Frontier(long size, List<byte[]> tiles, byte[] peaks) {
    this.size = size;
    this.tiles = tiles;
    this.peaks = peaks;
  }

  /// The frontier of a tree without leaves.
  public static Frontier empty() {
    return new Frontier(0, new ArrayList<>(), new byte[Long.SIZE * Hash.SIZE]);
  }

  /// The frontier of a tree of this size, from its partial tiles.
  ///
  /// The reader is asked for one tile at each level where [TileCoordinate#partialWidth] is not 0.
  /// Nothing vouches for the tiles: compare [#root] with a root that is trusted, or use the other
  /// `restore`.
  public static Frontier restore(long size, TileReader partialTiles) {
    if (size < 0) {
      throw new IllegalArgumentException("size is negative: " + size);
    }
    Frontier frontier = empty();
    frontier.size = size;
    for (int level = 0; level < TileCoordinate.levels(size); level++) {
      frontier.tiles.add(new byte[FULL_WIDTH * Hash.SIZE]);
      int width = TileCoordinate.partialWidth(level, size);
      if (width > 0) {
        long index = TileCoordinate.hashes(level, size) / FULL_WIDTH;
        frontier.fill(
            level, partialTiles.readChecked(new TileCoordinate(level, index, width)), width);
      }
    }
    return frontier;
  }

  /// The frontier of a tree whose size and root are trusted, from partial tiles that are not.
  public static Frontier restore(TreeHead trusted, TileReader partialTiles) {
    Frontier frontier = restore(trusted.size(), partialTiles);
    if (!frontier.root().equals(trusted.root())) {
      throw new TlogException(
          TlogException.Code.WRONG_ROOT,
          "The partial tiles of size %d have the root %s and not the trusted %s: do not use them."
              .formatted(trusted.size(), frontier.root().base64(), trusted.root().base64()));
    }
    return frontier;
  }

  /// A frontier that grows apart from this one, so that a batch can be tried and thrown away.
  public Frontier copy() {
    List<byte[]> copies = new ArrayList<>(tiles.size());
    tiles.forEach(tile -> copies.add(tile.clone()));
    return new Frontier(size, copies, peaks.clone());
  }

  /// Adds one leaf and hands over each tile that it makes full, lowest level first.
  ///
  /// If the sink throws, this frontier is half changed and must be thrown away.
  public void append(Hash leaf, TileSink sink) {
    byte[] node = leaf.bytes();
    keep(0, node, sink);
    int height = 0;
    while ((size >>> height & 1) == 1) {
      hasher.node(peaks, height, node, 0, node, 0);
      height++;
      if (height % HEIGHT == 0) {
        keep(height / HEIGHT, node, sink);
      }
    }
    System.arraycopy(node, 0, peaks, height * Hash.SIZE, Hash.SIZE);
    size++;
  }

  /// Adds the leaf of an entry.
  public void appendEntry(byte[] entry, TileSink sink) {
    append(hasher.leaf(entry), sink);
  }

  public long size() {
    return size;
  }

  public Hash root() {
    if (size == 0) {
      return TreeHasher.EMPTY_ROOT;
    }
    // Not the field: reading must be safe for several threads at once.
    TreeHasher reading = new TreeHasher();
    int height = Long.numberOfTrailingZeros(size);
    byte[] root = Hash.at(peaks, height * Hash.SIZE).bytes();
    for (long rest = size >>> height >>> 1; rest != 0; rest >>>= 1) {
      height++;
      if ((rest & 1) == 1) {
        reading.node(peaks, height, root, 0, root, 0);
      }
    }
    return Hash.of(root);
  }

  public TreeHead head() {
    return new TreeHead(size, root());
  }

  /// Number of tile levels in use.
  public int levels() {
    return TileCoordinate.levels(size);
  }

  /// The hashes of the partial tile at a level; empty where all tiles are full.
  public byte[] partialTile(int level) {
    int width = TileCoordinate.partialWidth(level, size);
    return width == 0 ? new byte[0] : Arrays.copyOf(tiles.get(level), width * Hash.SIZE);
  }

  /// The partial tiles that a log of this size must serve, lowest level first.
  public List<TileCoordinate> partialTiles() {
    return IntStream.range(0, levels())
        .filter(level -> TileCoordinate.partialWidth(level, size) > 0)
        .mapToObj(
            level -> TileCoordinate.holding(level, TileCoordinate.hashes(level, size) - 1, size))
        .toList();
  }

  /// The hash of a level at this index, if it stands in the partial tile.
  Optional<Hash> partialHash(int level, long index) {
    long inTile = index - TileCoordinate.hashes(level, size) / FULL_WIDTH * FULL_WIDTH;
    if (inTile < 0 || inTile >= TileCoordinate.partialWidth(level, size)) {
      return Optional.empty();
    }
    return Optional.of(Hash.at(tiles.get(level), (int) inTile * Hash.SIZE));
  }

  private void keep(int level, byte[] hash, TileSink sink) {
    if (level == tiles.size()) {
      tiles.add(new byte[FULL_WIDTH * Hash.SIZE]);
    }
    byte[] tile = tiles.get(level);
    int width = TileCoordinate.partialWidth(level, size);
    System.arraycopy(hash, 0, tile, width * Hash.SIZE, Hash.SIZE);
    if (width == FULL_WIDTH - 1) {
      long index = TileCoordinate.hashes(level, size) / FULL_WIDTH;
      sink.full(TileCoordinate.full(level, index), tile.clone());
    }
  }

  private void fill(int level, byte[] hashes, int width) {
    System.arraycopy(hashes, 0, tiles.get(level), 0, hashes.length);
    int first = 0;
    for (int bit = HEIGHT - 1; bit >= 0; bit--) {
      int count = 1 << bit;
      if ((width & count) != 0) {
        hasher.perfect(hashes, first, count).copyInto(peaks, (HEIGHT * level + bit) * Hash.SIZE);
        first += count;
      }
    }
  }
}
