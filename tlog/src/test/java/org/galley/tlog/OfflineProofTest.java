package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galley.tlog.Refusal.assertRefused;
import static org.galley.tlog.TlogException.Code.MALFORMED_PROOF;
import static org.galley.tlog.TlogException.Code.WRONG_INCLUSION;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfflineProofTest {
  private static final String ORIGIN = "news.example/log";
  private static final PlainTree TREE = PlainTree.ofSize(11);
  private static final SigningKey KEY = SigningKey.generate(ORIGIN, SignatureType.ED25519);
  private static final List<VerifierKey> KEYS = List.of(KEY.verifierKey());

  private final SignedNote note =
      SignedNote.sign(
          new Checkpoint(ORIGIN, new TreeHead(11, TREE.root())).text(),
          Instant.EPOCH,
          List.of(KEY));
  private final OfflineProof proof =
      OfflineProof.of(
          PlainTree.entry(5),
          TreeProver.ofTiles(11, TilesInMemory.of(TREE)).inclusion(5, 11),
          note);

  @Test
  void proof_readBack_showsThatItsEntryIsInTheLog() {
    OfflineProof read = OfflineProof.parse(proof.encode());
    assertThat(read).isEqualTo(proof);
    Hash leaf = new TreeHasher().leaf(read.extra());
    assertThat(read.verify(leaf, ORIGIN, KEYS).head()).isEqualTo(new TreeHead(11, TREE.root()));
  }

  @Test
  void proof_ofAnotherLeaf_isRefused() {
    assertRefused(WRONG_INCLUSION, () -> proof.verify(TREE.leaves().get(6), ORIGIN, KEYS));
  }

  @Test
  void proof_withoutExtra_hasNoExtraLine() {
    OfflineProof bare = OfflineProof.of(new byte[0], proof.proof(), note);
    assertThat(bare.encode()).startsWith("c2sp.org/tlog-proof@v1\nindex 5\n");
    assertThat(OfflineProof.parse(bare.encode())).isEqualTo(bare);
  }

  @Test
  void malformedProof_isRefused() {
    String text = proof.encode();
    for (String malformed :
        List.of(
            "",
            text.replace("proof@v1", "proof@v2"),
            text.replace("index 5", "index 05"),
            text.replace("index 5", "index 11"),
            text.replace("index 5\n", ""),
            text.replace("extra AAAABQ==", "extra "),
            text.replace("extra AAAABQ==", "extra AAAABQ"),
            text.replace("extra AAAABQ==", "extra AAAABQ==\nextra AAAABQ=="))) {
      assertRefused(MALFORMED_PROOF, () -> OfflineProof.parse(malformed));
    }
  }
}
