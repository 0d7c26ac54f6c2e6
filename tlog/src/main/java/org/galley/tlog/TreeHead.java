package org.galley.tlog;

/// The size of a tree and its root hash.
public record TreeHead(long size, Hash root) {
  public TreeHead {
    if (size < 0) {
      throw new IllegalArgumentException("size is negative: " + size);
    }
  }
}
