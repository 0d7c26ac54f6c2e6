package org.galley.journal;

import java.util.Arrays;
import org.galley.journal.JournalException.Code;
import org.galley.story.Digest;

/// The exact bytes of a piece of [org.galley.story.Content], and the digest that names them.
///
/// The two always belong together, for which the constructor must stay private: this is why it is
/// no record.
public final class Document {

  private final byte[] bytes;
  private final Digest digest;

  private Document(byte[] bytes, Digest digest) {
    this.bytes = bytes;
    this.digest = digest;
  }

  /// The document that consists of `bytes`, whatever they say.
  ///
  /// @throws JournalException `TOO_LARGE`
  public static Document of(byte[] bytes) {
    return own(bytes.clone());
  }

  /// The document named `digest`, whose bytes somebody says are `bytes`.
  ///
  /// @throws JournalException `WRONG_DIGEST` if they are not, or `TOO_LARGE`
  public static Document named(Digest digest, byte[] bytes) {
    Document document = of(bytes);
    if (!document.digest.equals(digest)) {
      throw new JournalException(
          Code.WRONG_DIGEST,
          "the bytes given for document %s have the digest %s: they were altered; take them from another copy"
              .formatted(digest, document.digest));
    }
    return document;
  }

  /// Takes `bytes` without a copy: nobody else may hold them.
  static Document own(byte[] bytes) {
    if (bytes.length > DocumentLimits.BYTES) {
      throw new JournalException(
          Code.TOO_LARGE,
          "a document has at most %d bytes, but this has %d: split it"
              .formatted(DocumentLimits.BYTES, bytes.length));
    }
    return new Document(bytes, Digest.of(bytes));
  }

  public Digest digest() {
    return digest;
  }

  /// A copy of the bytes.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// How many bytes it has.
  public int length() {
    return bytes.length;
  }

  /// The bytes themselves, for reading only.
  byte[] raw() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Document that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  @Override
  public String toString() {
    return "document " + digest + " of " + bytes.length + " bytes";
  }
}
