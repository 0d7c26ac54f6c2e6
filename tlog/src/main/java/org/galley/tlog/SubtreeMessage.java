package org.galley.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The bytes that an ML-DSA-44 cosignature signs, for a whole tree: `cosigned_message` of C2SP
/// tlog-cosignature with start 0.
final class SubtreeMessage {
  private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NAME = 255;

  private SubtreeMessage() {}

  static byte[] encode(String cosigner, long time, String origin, TreeHead head) {
    byte[] cosignerName = name(cosigner);
    byte[] originName = name(origin);
    int length =
        LABEL.length + 2 + cosignerName.length + originName.length + 3 * Long.BYTES + Hash.SIZE;
    return ByteBuffer.allocate(length)
        .put(LABEL)
        .put((byte) cosignerName.length)
        .put(cosignerName)
        .putLong(time)
        .put((byte) originName.length)
        .put(originName)
        .putLong(0)
        .putLong(head.size())
        .put(head.root().bytes())
        .array();
  }

  private static byte[] name(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_NAME) {
      throw new TlogException(
          TlogException.Code.UNSUPPORTED_KEY,
          "\"%s\" is too long for an ML-DSA-44 signature: use a name of at most 255 bytes."
              .formatted(name));
    }
    return bytes;
  }
}
