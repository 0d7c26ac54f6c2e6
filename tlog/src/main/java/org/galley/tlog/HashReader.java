package org.galley.tlog;

/// The hashes of a tree's perfect subtrees, from which every proof is put together.
@FunctionalInterface
public interface HashReader {
  /// The root of the perfect subtree of 2^height leaves that begins at leaf index times 2^height.
  Hash hash(int height, long index);
}
