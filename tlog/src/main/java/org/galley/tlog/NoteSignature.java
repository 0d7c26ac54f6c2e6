package org.galley.tlog;

import static org.galley.tlog.TlogException.Code.MALFORMED_NOTE;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// One signature line of a note: the name of a key, and base64 of its id and the signature.
///
/// It is a claim until a [VerifierKey] has verified it.
public record NoteSignature(String keyName, String base64) {
  private static final String DASH = "\u2014 ";

  public NoteSignature {
    if (!KeyName.isValid(keyName)) {
      throw malformed("has a key name that is empty or has a space or plus in it");
    }
    byte[] bytes =
        CanonicalBase64.decode(base64).orElseThrow(() -> malformed("is not padded base64"));
    if (bytes.length <= Integer.BYTES) {
      throw malformed("is too short to hold a key id and a signature");
    }
  }

  static NoteSignature of(VerifierKey key, byte[] signature) {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + signature.length)
            .putInt(key.id())
            .put(signature)
            .array();
    return new NoteSignature(key.name(), CanonicalBase64.encode(bytes));
  }

  /// Reads a line without its newline.
  public static NoteSignature parse(String line) {
    if (!line.startsWith(DASH)) {
      throw malformed("does not start with an em dash and a space");
    }
    int space = line.indexOf(' ', DASH.length());
    if (space < 0) {
      throw malformed("has no space between key name and base64");
    }
    return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
  }

  /// The line without its newline.
  public String line() {
    return DASH + keyName + " " + base64;
  }

  public int keyId() {
    return ByteBuffer.wrap(bytes()).getInt();
  }

  /// The signature without the key id; for cosignatures it begins with the time.
  public byte[] signature() {
    byte[] bytes = bytes();
    return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
  }

  private byte[] bytes() {
    return CanonicalBase64.decode(base64).orElseThrow();
  }

  private static TlogException malformed(String why) {
    return new TlogException(
        MALFORMED_NOTE, "A signature line of a note " + why + ": fetch the note again.");
  }
}
