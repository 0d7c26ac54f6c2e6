package org.galley.tlog;

import static org.galley.tlog.TlogException.Code.MALFORMED_CHECKPOINT;
import static org.galley.tlog.TlogException.Code.UNKNOWN_ORIGIN;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What a log signs about itself: its origin, its size, its root hash, and perhaps more lines, as
/// in C2SP tlog-checkpoint.
///
/// Extension lines are not covered by ML-DSA-44 signatures; Galley writes none.
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {
  private static final int FIXED_LINES = 3;

  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (isNoLine(origin)) {
      throw malformed("has an origin that is empty or not one line");
    }
    if (extensions.stream().anyMatch(Checkpoint::isNoLine)) {
      throw malformed("has an extension line that is empty or not one line");
    }
  }

  public Checkpoint(String origin, TreeHead head) {
    this(origin, head, List.of());
  }

  /// Reads a note text strictly.
  public static Checkpoint parse(String text) {
    if (!text.endsWith("\n")) {
      throw malformed("does not end in a newline");
    }
    List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < FIXED_LINES) {
      throw malformed("has fewer than three lines");
    }
    long size =
        Decimal.parse(lines.get(1))
            .orElseThrow(() -> malformed("has a size that is not a decimal number below 2^63"));
    Hash root = root(lines.get(2));
    return new Checkpoint(
        lines.getFirst(), new TreeHead(size, root), lines.subList(FIXED_LINES, lines.size()));
  }

  /// Reads the checkpoint of a note after checking that the log signed it.
  ///
  /// The log keys are those of this one origin. Other signatures, such as those of witnesses, are
  /// for the caller to check.
  public static Checkpoint open(SignedNote note, String origin, Collection<VerifierKey> logKeys) {
    var _ = note.verify(logKeys);
    Checkpoint checkpoint = parse(note.text());
    if (!checkpoint.origin.equals(origin)) {
      throw new TlogException(
          UNKNOWN_ORIGIN,
          "The checkpoint is of \"%s\" and not of \"%s\": check the address of the log."
              .formatted(checkpoint.origin, origin));
    }
    return checkpoint;
  }

  public long size() {
    return head.size();
  }

  public Hash root() {
    return head.root();
  }

  /// The note text, ready to be signed.
  public String text() {
    StringBuilder text = new StringBuilder(origin);
    text.append('\n').append(size()).append('\n').append(root().base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static Hash root(String line) {
    try {
      return Hash.ofBase64(line);
    } catch (TlogException cause) {
      throw new TlogException(
          MALFORMED_CHECKPOINT,
          "A checkpoint has a third line that is not a root hash: fetch it again.",
          cause);
    }
  }

  private static boolean isNoLine(String line) {
    return line.isEmpty() || line.chars().anyMatch(character -> character < ' ');
  }

  private static TlogException malformed(String why) {
    return new TlogException(MALFORMED_CHECKPOINT, "A checkpoint " + why + ": fetch it again.");
  }
}
