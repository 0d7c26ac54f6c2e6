package org.galley.tlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// A tile store for tests that counts what is read from it.
final class TilesInMemory implements TileReader {
  private final Map<TileCoordinate, byte[]> tiles = new HashMap<>();
  private int reads;

  static TileReader partialOf(Frontier frontier) {
    return coordinate -> frontier.partialTile(coordinate.level());
  }

  static TilesInMemory of(PlainTree tree) {
    TilesInMemory store = new TilesInMemory();
    store.tiles.putAll(tree.tiles());
    return store;
  }

  Frontier append(Frontier frontier, List<Hash> leaves) {
    leaves.forEach(leaf -> frontier.append(leaf, tiles::put));
    return frontier;
  }

  void storePartial(Frontier frontier) {
    frontier
        .partialTiles()
        .forEach(coordinate -> tiles.put(coordinate, frontier.partialTile(coordinate.level())));
  }

  Map<TileCoordinate, byte[]> tiles() {
    return tiles;
  }

  void alter(TileCoordinate coordinate, int position) {
    byte[] altered = read(coordinate);
    altered[position] ^= 1;
    tiles.put(coordinate, altered);
    reads = 0;
  }

  int reads() {
    return reads;
  }

  @Override
  public byte[] read(TileCoordinate coordinate) {
    reads++;
    byte[] tile = tiles.get(coordinate);
    if (tile == null) {
      throw new NoSuchElementException(coordinate.path());
    }
    return tile.clone();
  }
}
