package org.galley.tlog;

import static org.galley.tlog.TlogException.Code.MALFORMED_PROOF;
import static org.galley.tlog.TlogException.Code.WRONG_INCLUSION;

import java.util.List;

/// The sibling hashes that lead from one leaf up to the root of a tree of known size.
public record InclusionProof(long index, long size, List<Hash> hashes) {
  public InclusionProof {
    hashes = List.copyOf(hashes);
    if (index < 0 || index >= size) {
      throw new TlogException(
          MALFORMED_PROOF,
          "A tree of size %d has no leaf %d: ask for a proof of an existing leaf."
              .formatted(size, index));
    }
  }

  /// Checks the proof by the algorithm of RFC 9162, section 2.1.3.2, or throws.
  public void verify(Hash leaf, Hash root) {
    TreeHasher hasher = new TreeHasher();
    long node = index;
    long last = size - 1;
    Hash climbed = leaf;
    for (Hash sibling : hashes) {
      if (last == 0) {
        throw wrong("has more hashes than the tree has levels");
      }
      if ((node & 1) == 1 || node == last) {
        climbed = hasher.node(sibling, climbed);
        int skipped = Long.numberOfTrailingZeros(node);
        node >>>= skipped;
        last >>>= skipped;
      } else {
        climbed = hasher.node(climbed, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    if (last != 0) {
      throw wrong("has fewer hashes than the tree has levels");
    }
    if (!climbed.equals(root)) {
      throw wrong("leads to another root");
    }
  }

  private TlogException wrong(String why) {
    return new TlogException(
        WRONG_INCLUSION,
        "The proof that leaf %d is in the tree of size %d %s: do not trust the leaf."
            .formatted(index, size, why));
  }
}
