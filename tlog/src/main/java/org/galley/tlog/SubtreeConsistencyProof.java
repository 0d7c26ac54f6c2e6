package org.galley.tlog;

import static org.galley.tlog.TlogException.Code.MALFORMED_PROOF;
import static org.galley.tlog.TlogException.Code.WRONG_CONSISTENCY;

import java.util.Iterator;
import java.util.List;

/// The hashes that show that the leaves under a subtree's root stand in a tree at the same place.
///
/// For a subtree that starts at 0 this is a consistency proof, and the check here is then that of
/// RFC 9162, section 2.1.4.2. An empty subtree stands in every tree.
public record SubtreeConsistencyProof(Subtree subtree, long size, List<Hash> hashes) {
  public SubtreeConsistencyProof {
    hashes = List.copyOf(hashes);
    if (subtree.end() > size) {
      throw new TlogException(
          MALFORMED_PROOF,
          "A tree of size %d has no subtree that ends at %d: ask for a newer proof."
              .formatted(size, subtree.end()));
    }
  }

  /// Checks the proof or throws.
  public void verify(Hash subtreeRoot, Hash root) {
    if (subtree.isEmpty()) {
      verifyEmpty(subtreeRoot);
      return;
    }
    Climb climb = new Climb(subtree, size);
    Iterator<Hash> rest = hashes.iterator();
    Hash seed = climb.startsAtSubtreeRoot() ? subtreeRoot : first(rest);
    climb.follow(seed, rest);
    if (!climb.inSubtree.equals(subtreeRoot)) {
      throw wrong("leads to another root of the older part");
    }
    if (!climb.inTree.equals(root)) {
      throw wrong("leads to another root of the tree");
    }
  }

  private void verifyEmpty(Hash subtreeRoot) {
    if (!hashes.isEmpty() || !subtreeRoot.equals(TreeHasher.EMPTY_ROOT)) {
      throw wrong("is about no leaves and yet has a root or hashes of some");
    }
  }

  private Hash first(Iterator<Hash> rest) {
    if (!rest.hasNext()) {
      throw wrong("has no hashes");
    }
    return rest.next();
  }

  private TlogException wrong(String why) {
    return new TlogException(
        WRONG_CONSISTENCY,
        "The proof that leaves %d to %d stand in the tree of size %d %s: do not trust the tree."
            .formatted(subtree.start(), subtree.end(), size, why));
  }

  /// One climb from the last leaf of the subtree to the root, along which the roots of the subtree
  /// and of the tree are computed together. All three positions are at the same height.
  private final class Climb {
    private final TreeHasher hasher = new TreeHasher();
    private long first;
    private long last;
    private long treeLast;
    private Hash inSubtree = TreeHasher.EMPTY_ROOT;
    private Hash inTree = TreeHasher.EMPTY_ROOT;

    Climb(Subtree subtree, long size) {
      first = subtree.start();
      last = subtree.end() - 1;
      treeLast = size - 1;
      boolean endsWithTree = last == treeLast;
      while (first != last && (endsWithTree || isOdd(last))) {
        up();
      }
    }

    /// Whether the subtree is one node of the tree, so that its root need not be in the proof.
    boolean startsAtSubtreeRoot() {
      return first == last;
    }

    void follow(Hash seed, Iterator<Hash> siblings) {
      inSubtree = seed;
      inTree = seed;
      while (siblings.hasNext()) {
        if (treeLast == 0) {
          throw wrong("has more hashes than the tree has levels");
        }
        step(siblings.next());
      }
      if (treeLast != 0) {
        throw wrong("has fewer hashes than the tree has levels");
      }
    }

    private void step(Hash sibling) {
      if (isOdd(last) || last == treeLast) {
        if (first < last) {
          inSubtree = hasher.node(sibling, inSubtree);
        }
        inTree = hasher.node(sibling, inTree);
        while (!isOdd(last)) {
          up();
        }
      } else {
        inTree = hasher.node(inTree, sibling);
      }
      up();
    }

    private void up() {
      first >>>= 1;
      last >>>= 1;
      treeLast >>>= 1;
    }

    private static boolean isOdd(long position) {
      return (position & 1) == 1;
    }
  }
}
