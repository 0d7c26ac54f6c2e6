package org.galley.manuscript;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.galley.journal.Packing;

/// How revisions lie in the store: what differs from the one before, deflated.
///
/// The form: how many bytes at the start are those of the one before (four bytes, high byte first),
/// how many at the end, and the rest as [Packing] makes it. A whole revision shares nothing.
final class Difference {

  private static final int HEADER = 8;

  private Difference() {}

  /// A revision that needs no other.
  static byte[] whole(byte[] bytes) {
    return pack(0, 0, bytes);
  }

  static byte[] of(byte[] before, byte[] after) {
    int most = Math.min(before.length, after.length);
    int start = Arrays.mismatch(before, after);
    if (start < 0) {
      start = most;
    }
    int end = 0;
    while (end < most - start && before[before.length - 1 - end] == after[after.length - 1 - end]) {
      end++;
    }
    return pack(start, end, Arrays.copyOfRange(after, start, after.length - end));
  }

  private static byte[] pack(int start, int end, byte[] middle) {
    byte[] packed = Packing.pack(middle);
    return ByteBuffer.allocate(HEADER + packed.length)
        .putInt(start)
        .putInt(end)
        .put(packed)
        .array();
  }

  /// @param before the bytes of the revision before; anything for a whole one
  static byte[] apply(byte[] before, byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    int start = in.getInt();
    int end = in.getInt();
    byte[] middle = Packing.unpack(Arrays.copyOfRange(packed, HEADER, packed.length));
    byte[] after = new byte[start + middle.length + end];
    System.arraycopy(before, 0, after, 0, start);
    System.arraycopy(middle, 0, after, start, middle.length);
    System.arraycopy(before, before.length - end, after, start + middle.length, end);
    return after;
  }
}
