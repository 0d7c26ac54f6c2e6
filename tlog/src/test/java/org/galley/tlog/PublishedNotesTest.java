package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.galley.tlog.Refusal.assertRefused;
import static org.galley.tlog.TlogException.Code.MALFORMED_NOTE;
import static org.galley.tlog.TlogException.Code.NO_KNOWN_SIGNATURE;
import static org.galley.tlog.TlogException.Code.WRONG_CONSISTENCY;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Checkpoints that other logs signed and other programs judged.
@Tag("corpus")
class PublishedNotesTest {
  private static final String SIGSUM_LOG =
      "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";

  @TestFactory
  Stream<DynamicTest> sigstoreCheckpoint_isReadOrRefusedAsItsNameSays() {
    return SharedData.tests("sigstore-checkpoints", ".txt", 9, PublishedNotesTest::judge);
  }

  @Test
  void goChecksumDatabase_underItsPublishedKey_isTrue() {
    VerifierKey key =
        VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
    SignedNote note = requests("sumdb.txt").getFirst().note();
    Checkpoint checkpoint = Checkpoint.open(note, "go.sum database tree", List.of(key));
    assertThat(checkpoint.size()).isEqualTo(35_225_469);
  }

  @Test
  void litewitnessTranscript_isJudgedAsTheWitnessJudgedIt() throws GeneralSecurityException {
    List<VerifierKey> keys = List.of(sigsumKey());
    List<Request> requests = requests("litewitness.txt");
    assertThat(requests).hasSize(9);
    // The false signature is spelt in base64 with stray bits, which is refused even earlier here.
    assertRefused(MALFORMED_NOTE, () -> requests.get(1).open(keys));
    assertRefused(NO_KNOWN_SIGNATURE, () -> requests.get(2).open(keys));
    Checkpoint first = requests.get(0).open(keys);
    assertRefused(WRONG_CONSISTENCY, () -> requests.get(3).verify(first, keys));
    assertRefused(WRONG_CONSISTENCY, () -> requests.get(4).verify(first, keys));
    Checkpoint second = requests.get(5).verify(first, keys);
    Checkpoint third = requests.get(7).verify(second, keys);
    assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(1L, 3L, 5L);
  }

  private static void judge(Path file) {
    String text = SharedData.read(file);
    if (file.getFileName().toString().startsWith("error")) {
      assertThatThrownBy(() -> Checkpoint.parse(SignedNote.parse(text).text()))
          .isInstanceOf(TlogException.class);
    } else {
      SignedNote note = SignedNote.parse(text);
      assertThat(note.encode()).isEqualTo(text);
      assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(37_795_272);
      assertThat(Checkpoint.parse(note.text()).extensions()).hasSize(1);
    }
  }

  private static VerifierKey sigsumKey() throws GeneralSecurityException {
    byte[] raw =
        HexFormat.of().parseHex("ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f");
    return VerifierKey.of(SIGSUM_LOG, SignatureType.ED25519, KeyAlgorithm.ED25519.publicKey(raw));
  }

  private static List<Request> requests(String file) {
    String[] parts =
        SharedData.read(SharedData.folder("torchwood").resolve(file)).split("```\n", -1);
    return Stream.iterate(1, part -> part < parts.length, part -> part + 2)
        .map(part -> Request.parse(parts[part]))
        .toList();
  }

  /// The body of one request to a witness: a consistency proof and a checkpoint.
  private record Request(List<Hash> hashes, String noteText) {
    static Request parse(String body) {
      int split = body.indexOf("\n\n");
      List<String> lines = Arrays.asList(body.substring(0, split).split("\n", -1));
      List<Hash> hashes = lines.stream().skip(1).map(Hash::ofBase64).toList();
      return new Request(hashes, body.substring(split + 2));
    }

    SignedNote note() {
      return SignedNote.parse(noteText);
    }

    Checkpoint open(List<VerifierKey> keys) {
      return Checkpoint.open(note(), SIGSUM_LOG, keys);
    }

    Checkpoint verify(Checkpoint older, List<VerifierKey> keys) {
      Checkpoint newer = open(keys);
      new ConsistencyProof(older.size(), newer.size(), hashes).verify(older.root(), newer.root());
      return newer;
    }
  }
}
