package org.galley.tlog;

import java.util.ArrayList;
import java.util.List;

/// Puts proofs together from the hashes of a tree, as RFC 6962, section 2.1, defines them.
///
/// For one thread, because its hash reader and its hasher are.
public final class TreeProver {
  private final HashReader reader;
  private final TreeHasher hasher = new TreeHasher();

  public TreeProver(HashReader reader) {
    this.reader = reader;
  }

  /// A prover for one tree of a log whose tiles can be read.
  public static TreeProver ofTiles(long size, TileReader reader) {
    return new TreeProver(new TiledHashes(size, reader));
  }

  /// The root of the tree of the first `size` leaves.
  public Hash root(long size) {
    return root(Subtree.ofTree(size));
  }

  public Hash root(Subtree subtree) {
    return subtree.isEmpty() ? TreeHasher.EMPTY_ROOT : range(subtree.start(), subtree.end());
  }

  public InclusionProof inclusion(long index, long size) {
    return new InclusionProof(index, size, inclusion(index, Subtree.ofTree(size)));
  }

  /// The hashes for [Subtree#verifyInclusion].
  public List<Hash> inclusion(long index, Subtree subtree) {
    if (index < subtree.start() || index >= subtree.end()) {
      throw new IllegalArgumentException("leaf %d is not in %s".formatted(index, subtree));
    }
    List<Hash> hashes = new ArrayList<>();
    long start = subtree.start();
    long end = subtree.end();
    while (end - start > 1) {
      long middle = middle(start, end);
      if (index < middle) {
        hashes.add(range(middle, end));
        end = middle;
      } else {
        hashes.add(range(start, middle));
        start = middle;
      }
    }
    return List.copyOf(hashes.reversed());
  }

  public ConsistencyProof consistency(long olderSize, long size) {
    Subtree older = Subtree.ofTree(olderSize);
    return new ConsistencyProof(olderSize, size, consistency(older, size).hashes());
  }

  public SubtreeConsistencyProof consistency(Subtree subtree, long size) {
    if (subtree.isEmpty()) {
      return new SubtreeConsistencyProof(subtree, size, List.of());
    }
    if (subtree.end() > size) {
      throw new IllegalArgumentException("%s is not in a tree of %d".formatted(subtree, size));
    }
    List<Hash> hashes = new ArrayList<>();
    long start = 0;
    long end = size;
    // What is still to be shown; its right part alone once the tree splits inside the subtree.
    long wanted = subtree.start();
    while (start != wanted || end != subtree.end()) {
      long middle = middle(start, end);
      if (subtree.end() <= middle) {
        hashes.add(range(middle, end));
        end = middle;
      } else {
        hashes.add(range(start, middle));
        start = middle;
        wanted = Math.max(wanted, middle);
      }
    }
    if (wanted != subtree.start()) {
      hashes.add(range(start, end));
    }
    return new SubtreeConsistencyProof(subtree, size, hashes.reversed());
  }

  private Hash range(long start, long end) {
    long size = end - start;
    if (Long.bitCount(size) == 1) {
      int height = Long.numberOfTrailingZeros(size);
      return reader.hash(height, start >>> height);
    }
    long middle = middle(start, end);
    return hasher.node(range(start, middle), range(middle, end));
  }

  private static long middle(long start, long end) {
    return start + Long.highestOneBit(end - start - 1);
  }
}
