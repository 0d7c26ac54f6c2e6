package org.galley.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.galley.journal.JournalException;
import org.galley.journal.JournalException.Code;
import org.galley.journal.Signer;
import org.galley.tlog.Checkpoint;
import org.galley.tlog.SignatureType;
import org.galley.tlog.SignedNote;
import org.galley.tlog.SigningKey;
import org.galley.tlog.TlogException;
import org.galley.tlog.TreeHead;
import org.galley.tlog.VerifierKey;

/// Signs with the keys in the data directory, and keeps the last checkpoint there as its memory.
///
/// Used under the journal's lock.
public final class FileSigner implements Signer {

  private static final String ED25519 = "log-ed25519.key";
  private static final String ML_DSA = "log-ml-dsa-44.key";

  private final Path memory;
  private final InstantSource clock;
  private final List<SigningKey> keys;
  private byte[] checkpoint;
  private Optional<TreeHead> last;

  private FileSigner(Path memory, List<SigningKey> keys, InstantSource clock) {
    this.memory = memory;
    this.keys = keys;
    this.clock = clock;
    this.checkpoint = remembered(memory);
    this.last = opened();
  }

  /// Takes the keys of a paper.
  ///
  /// @throws JournalException `READ_ONLY` if they are not there
  public static FileSigner open(DataDirectory data, InstantSource clock) {
    return new FileSigner(
        data.checkpoint(),
        List.of(key(data.keys().resolve(ED25519)), key(data.keys().resolve(ML_DSA))),
        clock);
  }

  /// Makes new keys for a new paper, readable by their owner alone.
  public static FileSigner create(DataDirectory data, String origin, InstantSource clock) {
    try {
      OwnerOnly.folder(data.keys());
    } catch (IOException e) {
      throw StoreFailure.of("the folder " + data.keys(), e);
    }
    write(data.keys().resolve(ED25519), SigningKey.generate(origin, SignatureType.ED25519));
    write(
        data.keys().resolve(ML_DSA),
        SigningKey.generate(origin, SignatureType.ML_DSA_44_COSIGNATURE));
    return open(data, clock);
  }

  @Override
  public String origin() {
    return keys.getFirst().verifierKey().name();
  }

  @Override
  public List<String> keys() {
    return keys.stream().map(key -> key.verifierKey().text()).toList();
  }

  @Override
  public Optional<TreeHead> last() {
    return last;
  }

  @Override
  public byte[] sign(TreeHead head) {
    last.ifPresent(signed -> refuseContradiction(signed, head));
    SignedNote note = SignedNote.sign(new Checkpoint(origin(), head).text(), clock.instant(), keys);
    DurableFile.write(memory, note.bytes(), false);
    checkpoint = note.bytes();
    last = Optional.of(head);
    return note.bytes();
  }

  @Override
  public byte[] checkpoint() {
    return checkpoint.clone();
  }

  private static void refuseContradiction(TreeHead signed, TreeHead head) {
    if (head.size() < signed.size()
        || (head.size() == signed.size() && !head.root().equals(signed.root()))) {
      throw new JournalException(
          Code.READ_ONLY,
          "a journal of size %d was signed already; signing size %d would contradict it; restore from a newer backup"
              .formatted(signed.size(), head.size()));
    }
  }

  private Optional<TreeHead> opened() {
    if (checkpoint.length == 0) {
      return Optional.empty();
    }
    List<VerifierKey> known = keys.stream().map(SigningKey::verifierKey).toList();
    try {
      return Optional.of(Checkpoint.open(SignedNote.parse(checkpoint), origin(), known).head());
    } catch (TlogException e) {
      throw new JournalException(
          Code.READ_ONLY,
          "the checkpoint of this paper is damaged, or was not signed with the keys in its folder 'keys', so nothing can be published; put the paper's own keys and checkpoint back",
          e);
    }
  }

  private static byte[] remembered(Path memory) {
    try {
      return Files.exists(memory) ? Files.readAllBytes(memory) : new byte[0];
    } catch (IOException e) {
      throw StoreFailure.of("the file " + memory, e);
    }
  }

  private static SigningKey key(Path file) {
    try {
      return SigningKey.parse(Files.readString(file, UTF_8));
    } catch (IOException e) {
      throw new JournalException(
          Code.READ_ONLY,
          "the log key %s is not there, so nothing can be published; put it back from where it was kept"
              .formatted(file.getFileName()),
          e);
    }
  }

  private static void write(Path file, SigningKey key) {
    DurableFile.write(file, key.privateText().getBytes(UTF_8), true);
  }
}
