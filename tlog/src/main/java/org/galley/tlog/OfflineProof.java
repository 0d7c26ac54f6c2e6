package org.galley.tlog;

import static org.galley.tlog.TlogException.Code.MALFORMED_PROOF;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// A file that proves without any network that an entry is in a log: C2SP tlog-proof.
///
/// Holds an inclusion proof, the signed checkpoint that it leads to, and perhaps extra bytes. The
/// extra bytes are vouched for by nothing; the caller makes the leaf hash from them, or from
/// something else, and [#verify] then tells whether that leaf is in the log.
public record OfflineProof(String extraBase64, InclusionProof proof, SignedNote note) {
  private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  public OfflineProof {
    if (CanonicalBase64.decode(extraBase64).isEmpty()) {
      throw malformed("has an extra line that is not padded base64");
    }
    if (Checkpoint.parse(note.text()).size() != proof.size()) {
      throw malformed("has an inclusion proof for another size than that of its checkpoint");
    }
  }

  /// A proof with extra bytes; none if the array is empty.
  public static OfflineProof of(byte[] extra, InclusionProof proof, SignedNote note) {
    return new OfflineProof(CanonicalBase64.encode(extra), proof, note);
  }

  /// Reads the text form strictly.
  public static OfflineProof parse(String text) {
    int split = text.indexOf("\n\n");
    if (!text.startsWith(HEADER) || split < HEADER.length()) {
      throw malformed("does not start with its header, an index and an empty line");
    }
    SignedNote note = SignedNote.parse(text.substring(split + 2));
    List<String> lines = Arrays.asList(text.substring(HEADER.length(), split).split("\n", -1));
    boolean hasExtra = lines.getFirst().startsWith(EXTRA);
    String extra = hasExtra ? extra(lines.getFirst()) : "";
    List<String> rest = lines.subList(hasExtra ? 1 : 0, lines.size());
    return new OfflineProof(extra, proof(rest, Checkpoint.parse(note.text()).size()), note);
  }

  public String encode() {
    StringBuilder text = new StringBuilder(HEADER);
    if (!extraBase64.isEmpty()) {
      text.append(EXTRA).append(extraBase64).append('\n');
    }
    text.append(INDEX).append(proof.index()).append('\n');
    proof.hashes().forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(note.encode()).toString();
  }

  /// The extra bytes; empty if there are none.
  public byte[] extra() {
    return CanonicalBase64.decode(extraBase64).orElseThrow();
  }

  /// Checks the log's signature and that the leaf is in the log, and returns the checkpoint.
  public Checkpoint verify(Hash leaf, String origin, Collection<VerifierKey> logKeys) {
    Checkpoint checkpoint = Checkpoint.open(note, origin, logKeys);
    proof.verify(leaf, checkpoint.root());
    return checkpoint;
  }

  private static String extra(String line) {
    String base64 = line.substring(EXTRA.length());
    if (base64.isEmpty()) {
      throw malformed("has an extra line without data");
    }
    return base64;
  }

  private static InclusionProof proof(List<String> lines, long size) {
    if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
      throw malformed("has no index line");
    }
    long index =
        Decimal.parse(lines.getFirst().substring(INDEX.length()))
            .orElseThrow(() -> malformed("has an index that is not a decimal number"));
    List<Hash> hashes = lines.subList(1, lines.size()).stream().map(Hash::ofBase64).toList();
    return new InclusionProof(index, size, hashes);
  }

  private static TlogException malformed(String why) {
    return new TlogException(MALFORMED_PROOF, "A tlog-proof " + why + ": fetch it again.");
  }
}
