package org.galley.tlog;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The hash rules of RFC 6962, section 2.1: a leaf is prefixed with 0, an inner node with 1.
///
/// Holds one digest and is for one thread; making one is cheap, but not free.
public final class TreeHasher {
  /// The root of a tree without leaves.
  public static final Hash EMPTY_ROOT =
      Hash.ofHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  private final MessageDigest sha256 = newSha256();
  private final byte[] node = new byte[1 + 2 * Hash.SIZE];

  public TreeHasher() {
    node[0] = 1;
  }

  public Hash leaf(byte[] entry) {
    sha256.update((byte) 0);
    return Hash.at(sha256.digest(entry), 0);
  }

  public Hash node(Hash left, Hash right) {
    left.copyInto(node, 1);
    right.copyInto(node, 1 + Hash.SIZE);
    return Hash.at(sha256.digest(node), 0);
  }

  /// The root over all hashes of a full tile.
  public Hash tileRoot(byte[] tile) {
    if (tile.length != TileCoordinate.FULL_WIDTH * Hash.SIZE) {
      throw new IllegalArgumentException("tile must be full, but has " + tile.length + " bytes");
    }
    return perfect(tile, 0, TileCoordinate.FULL_WIDTH);
  }

  /// The root over `count` consecutive hashes, where `count` is a power of two.
  Hash perfect(byte[] hashes, int first, int count) {
    byte[] row = Arrays.copyOfRange(hashes, first * Hash.SIZE, (first + count) * Hash.SIZE);
    for (int width = count / 2; width > 0; width /= 2) {
      for (int index = 0; index < width; index++) {
        node(row, 2 * index, row, 2 * index + 1, row, index);
      }
    }
    return Hash.at(row, 0);
  }

  /// Hashes two slots of 32 bytes into a third, which may be one of the two.
  void node(byte[] left, int leftSlot, byte[] right, int rightSlot, byte[] result, int slot) {
    System.arraycopy(left, leftSlot * Hash.SIZE, node, 1, Hash.SIZE);
    System.arraycopy(right, rightSlot * Hash.SIZE, node, 1 + Hash.SIZE, Hash.SIZE);
    sha256.update(node, 0, node.length);
    try {
      var _ = sha256.digest(result, slot * Hash.SIZE, Hash.SIZE);
    } catch (DigestException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
