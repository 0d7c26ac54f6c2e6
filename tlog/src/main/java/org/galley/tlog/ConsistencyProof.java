package org.galley.tlog;

import static org.galley.tlog.TlogException.Code.MALFORMED_PROOF;

import java.util.List;

/// The hashes that show that a tree begins with all leaves of an older, smaller one.
///
/// An empty older tree is refused: every tree begins with it, so there is nothing to prove, and a
/// caller that asks has mistaken something.
public record ConsistencyProof(long olderSize, long size, List<Hash> hashes) {
  public ConsistencyProof {
    hashes = List.copyOf(hashes);
    if (olderSize < 1 || olderSize > size) {
      throw new TlogException(
          MALFORMED_PROOF,
          "No proof leads from size %d to size %d: the first must be from 1 to the second."
              .formatted(olderSize, size));
    }
  }

  /// Checks the proof as RFC 9162, section 2.1.4.2, or throws.
  public void verify(Hash olderRoot, Hash root) {
    new SubtreeConsistencyProof(Subtree.ofTree(olderSize), size, hashes).verify(olderRoot, root);
  }
}
