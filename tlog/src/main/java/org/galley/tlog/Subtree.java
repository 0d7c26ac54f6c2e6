package org.galley.tlog;

import java.util.List;

/// The leaves from `start` to before `end`, where these form a node of every tree that has them or,
/// at its right edge, of the tree that ends there.
///
/// That is so when the start is a multiple of the smallest power of two that is not below the
/// number of leaves. The rule and the proofs are from the IETF draft on Merkle tree certificates,
/// section 4, to which C2SP tlog-cosignature refers.
public record Subtree(long start, long end) {
  public Subtree {
    if (!isValid(start, end)) {
      throw new TlogException(
          TlogException.Code.MALFORMED_PROOF,
          "Leaves %d to %d are no subtree: ask for an aligned range.".formatted(start, end));
    }
  }

  /// A whole tree.
  public static Subtree ofTree(long size) {
    return new Subtree(0, size);
  }

  public long size() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /// Checks that a leaf is at an index of this subtree; the index counts from the tree's start.
  public void verifyInclusion(long index, Hash leaf, List<Hash> path, Hash root) {
    if (index < start || index >= end) {
      throw new TlogException(
          TlogException.Code.WRONG_INCLUSION,
          "Leaf %d is not in the subtree from %d to %d: ask for another proof."
              .formatted(index, start, end));
    }
    new InclusionProof(index - start, size(), path).verify(leaf, root);
  }

  private static boolean isValid(long start, long end) {
    return 0 <= start && start <= end && start % alignment(end - start) == 0;
  }

  private static long alignment(long size) {
    return size <= 1 ? 1 : Long.highestOneBit(size - 1) << 1;
  }
}
