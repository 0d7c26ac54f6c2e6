package org.galley.tlog;

import static org.galley.tlog.TlogException.Code.MALFORMED_ENTRY_BUNDLE;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Consecutive log entries as C2SP tlog-tiles serves them: each behind its length in two bytes.
public final class EntryBundle {
  /// Bytes of the longest entry that a bundle can hold.
  public static final int LONGEST_ENTRY = 0xffff;

  private EntryBundle() {}

  public static byte[] encode(List<byte[]> entries) {
    int length = entries.stream().mapToInt(entry -> Short.BYTES + checked(entry).length).sum();
    ByteBuffer bundle = ByteBuffer.allocate(length);
    for (byte[] entry : entries) {
      bundle.putShort((short) entry.length).put(entry);
    }
    return bundle.array();
  }

  /// Reads exactly `width` entries and refuses a bundle that holds fewer or more.
  public static List<byte[]> decode(byte[] bundle, int width) {
    ByteBuffer rest = ByteBuffer.wrap(bundle);
    List<byte[]> entries = new ArrayList<>(width);
    while (rest.hasRemaining()) {
      entries.add(next(rest));
    }
    if (entries.size() != width) {
      throw malformed("holds %d entries and must hold %d".formatted(entries.size(), width));
    }
    return List.copyOf(entries);
  }

  private static byte[] next(ByteBuffer rest) {
    if (rest.remaining() < Short.BYTES) {
      throw malformed("ends inside a length");
    }
    byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
    if (rest.remaining() < entry.length) {
      throw malformed("ends inside an entry");
    }
    rest.get(entry);
    return entry;
  }

  private static byte[] checked(byte[] entry) {
    if (entry.length > LONGEST_ENTRY) {
      throw new IllegalArgumentException("entry is longer than 65535 bytes: " + entry.length);
    }
    return entry;
  }

  private static TlogException malformed(String why) {
    return new TlogException(
        MALFORMED_ENTRY_BUNDLE, "An entry bundle " + why + ": fetch it again.");
  }
}
