package org.galley.tlog;

import static org.galley.tlog.TlogException.Code.MALFORMED_NOTE;
import static org.galley.tlog.TlogException.Code.NO_KNOWN_SIGNATURE;
import static org.galley.tlog.TlogException.Code.WRONG_SIGNATURE;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A text with one or more signatures under it, as in C2SP signed-note.
///
/// A parsed note is well formed and nothing more: its text may be used only after [#verify].
public record SignedNote(String text, List<NoteSignature> signatures) {
  /// Notes of more bytes than this are refused; sixteen ML-DSA signatures take about 53,000.
  public static final int MOST_BYTES = 1 << 19;

  /// Notes with more signatures than this are refused.
  public static final int MOST_SIGNATURES = 100;

  public SignedNote {
    signatures = List.copyOf(signatures);
    checkText(text);
    if (signatures.isEmpty()) {
      throw malformed("has no signature");
    }
    if (signatures.size() > MOST_SIGNATURES) {
      throw malformed("has more than " + MOST_SIGNATURES + " signatures");
    }
  }

  /// Signs a text with every signer, in their order.
  public static SignedNote sign(String text, Instant time, List<? extends NoteSigner> signers) {
    checkText(text);
    return new SignedNote(text, signers.stream().map(signer -> signer.sign(text, time)).toList());
  }

  public static SignedNote parse(byte[] note) {
    if (note.length > MOST_BYTES) {
      throw malformed("is longer than " + MOST_BYTES + " bytes");
    }
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
    } catch (CharacterCodingException cause) {
      throw malformed("is not UTF-8");
    }
  }

  /// Splits at the last empty line, because the text may have empty lines of its own.
  public static SignedNote parse(String note) {
    int split = note.lastIndexOf("\n\n");
    if (split < 0) {
      throw malformed("has no empty line between text and signatures");
    }
    if (!note.endsWith("\n")) {
      throw malformed("does not end in a newline");
    }
    if (split + 2 == note.length()) {
      throw malformed("has no signature");
    }
    List<NoteSignature> signatures =
        Arrays.stream(note.substring(split + 2).split("\n")).map(NoteSignature::parse).toList();
    return new SignedNote(note.substring(0, split + 1), signatures);
  }

  /// The note as it is stored and served.
  public String encode() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()).append('\n'));
    return note.toString();
  }

  public byte[] bytes() {
    return encode().getBytes(StandardCharsets.UTF_8);
  }

  /// The same note with one more signature at its end, for instance of a witness.
  public SignedNote withSignature(NoteSignature signature) {
    return new SignedNote(text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
  }

  /// Checks every signature that claims one of these keys, and ignores the others.
  ///
  /// Returns the true ones, one per key. Throws when one of them is false, whatever the others are,
  /// and when there is none.
  public List<NoteSignature> verify(Collection<VerifierKey> keys) {
    Set<VerifierKey> seen = new HashSet<>();
    List<NoteSignature> verified = new ArrayList<>();
    for (NoteSignature signature : signatures) {
      for (VerifierKey key : keys) {
        if (key.signed(signature)) {
          requireTrue(key, signature);
          if (seen.add(key)) {
            verified.add(signature);
          }
        }
      }
    }
    if (verified.isEmpty()) {
      throw new TlogException(
          NO_KNOWN_SIGNATURE,
          "The note is signed by none of the %d known keys: compare the verifier keys."
              .formatted(keys.size()));
    }
    return List.copyOf(verified);
  }

  private void requireTrue(VerifierKey key, NoteSignature signature) {
    if (!key.verifies(text, signature)) {
      throw new TlogException(
          WRONG_SIGNATURE,
          "The signature of %s under the note is false: do not use the note."
              .formatted(key.name()));
    }
  }

  private static void checkText(String text) {
    if (!text.endsWith("\n")) {
      throw malformed("has a text that does not end in a newline");
    }
    if (text.chars().anyMatch(character -> character < ' ' && character != '\n')) {
      throw malformed("has a control character");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw malformed("has half a surrogate pair");
    }
  }

  private static TlogException malformed(String why) {
    return new TlogException(MALFORMED_NOTE, "A note " + why + ": fetch it again.");
  }
}
