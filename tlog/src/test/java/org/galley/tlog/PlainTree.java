package org.galley.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The recursion of RFC 6962, section 2.1, written down without any cleverness: the measure for the
/// real code.
record PlainTree(List<Hash> leaves) {
  static PlainTree ofSize(int size) {
    TreeHasher hasher = new TreeHasher();
    return new PlainTree(
        IntStream.range(0, size).mapToObj(number -> hasher.leaf(entry(number))).toList());
  }

  static byte[] entry(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }

  Hash root() {
    return root(0, leaves.size());
  }

  Hash root(int start, int end) {
    return root(leaves.subList(start, end));
  }

  PlainTree first(int size) {
    return new PlainTree(leaves.subList(0, size));
  }

  List<Hash> path(int leaf) {
    return path(leaf, leaves);
  }

  List<Hash> consistency(int older) {
    return subproof(older, leaves, true);
  }

  /// Every full tile of this tree and its partial tiles, computed from the definition.
  Map<TileCoordinate, byte[]> tiles() {
    Map<TileCoordinate, byte[]> tiles = new HashMap<>();
    List<Hash> level = leaves;
    for (int number = 0; !level.isEmpty(); number++) {
      List<Hash> above = new ArrayList<>();
      for (int start = 0; start < level.size(); start += 256) {
        List<Hash> tile = level.subList(start, Math.min(level.size(), start + 256));
        tiles.put(new TileCoordinate(number, start / 256, tile.size()), concatenated(tile));
        if (tile.size() == 256) {
          above.add(root(tile));
        }
      }
      level = above;
    }
    return tiles;
  }

  static byte[] concatenated(List<Hash> hashes) {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hash.SIZE);
    hashes.forEach(hash -> bytes.put(hash.bytes()));
    return bytes.array();
  }

  private static Hash root(List<Hash> leaves) {
    return switch (leaves.size()) {
      case 0 -> TreeHasher.EMPTY_ROOT;
      case 1 -> leaves.getFirst();
      default -> {
        int split = split(leaves.size());
        yield new TreeHasher()
            .node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
      }
    };
  }

  private static List<Hash> path(int leaf, List<Hash> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int split = split(leaves.size());
    List<Hash> left = leaves.subList(0, split);
    List<Hash> right = leaves.subList(split, leaves.size());
    return leaf < split
        ? followed(path(leaf, left), root(right))
        : followed(path(leaf - split, right), root(left));
  }

  private static List<Hash> subproof(int older, List<Hash> leaves, boolean known) {
    if (older == leaves.size()) {
      return known ? List.of() : List.of(root(leaves));
    }
    int split = split(leaves.size());
    List<Hash> left = leaves.subList(0, split);
    List<Hash> right = leaves.subList(split, leaves.size());
    return older <= split
        ? followed(subproof(older, left, known), root(right))
        : followed(subproof(older - split, right, false), root(left));
  }

  private static List<Hash> followed(List<Hash> hashes, Hash last) {
    List<Hash> longer = new ArrayList<>(hashes);
    longer.add(last);
    return longer;
  }

  private static int split(int size) {
    return Integer.highestOneBit(size - 1);
  }
}
