package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galley.tlog.Refusal.assertRefused;
import static org.galley.tlog.TlogException.Code.MALFORMED_CHECKPOINT;
import static org.galley.tlog.TlogException.Code.UNKNOWN_ORIGIN;
import static org.galley.tlog.TlogException.Code.UNSUPPORTED_KEY;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  /// The example of C2SP tlog-checkpoint.
  private static final String EXAMPLE =
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  @Test
  void specificationExample_isReadAndWrittenBack() {
    Checkpoint checkpoint = Checkpoint.parse(EXAMPLE);
    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20_852_163);
    assertThat(checkpoint.text()).isEqualTo(EXAMPLE);
  }

  @Test
  void extensionLines_areKept() {
    Checkpoint checkpoint = Checkpoint.parse(EXAMPLE + "one\ntwo\n");
    assertThat(checkpoint.extensions()).containsExactly("one", "two");
    assertThat(checkpoint.text()).isEqualTo(EXAMPLE + "one\ntwo\n");
  }

  @Test
  void signedCheckpoint_ofTheOriginAskedFor_isOpened() {
    SigningKey classic = SigningKey.generate("news.example/log", SignatureType.ED25519);
    SigningKey lasting =
        SigningKey.generate("news.example/log", SignatureType.ML_DSA_44_COSIGNATURE);
    Checkpoint checkpoint =
        new Checkpoint("news.example/log", new TreeHead(0, TreeHasher.EMPTY_ROOT));
    SignedNote note = SignedNote.sign(checkpoint.text(), Instant.EPOCH, List.of(classic, lasting));
    List<VerifierKey> keys = List.of(classic.verifierKey(), lasting.verifierKey());
    SignedNote read = SignedNote.parse(note.bytes());
    assertThat(Checkpoint.open(read, "news.example/log", keys)).isEqualTo(checkpoint);
    assertThat(read.verify(keys)).hasSize(2);
    assertRefused(UNKNOWN_ORIGIN, () -> Checkpoint.open(read, "other.example/log", keys));
  }

  @Test
  void mlDsaMessage_hasTheBytesOfTheSpecification() throws IOException {
    Checkpoint checkpoint = Checkpoint.parse(EXAMPLE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream expected = new DataOutputStream(bytes)) {
      expected.write("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII));
      expected.writeByte(22);
      expected.write("witness.example.com/w1".getBytes(StandardCharsets.US_ASCII));
      expected.writeLong(1_679_315_147);
      expected.writeByte(27);
      expected.write("example.com/behind-the-sofa".getBytes(StandardCharsets.US_ASCII));
      expected.writeLong(0);
      expected.writeLong(20_852_163);
      expected.write(checkpoint.root().bytes());
    }
    assertThat(
            SignatureType.ML_DSA_44_COSIGNATURE.message(
                "witness.example.com/w1", EXAMPLE, 1_679_315_147))
        .isEqualTo(bytes.toByteArray());
  }

  @Test
  void ed25519CosignatureMessage_isThatOfTheSpecification() {
    byte[] message = SignatureType.ED25519_COSIGNATURE.message("w", EXAMPLE, 1_679_315_147);
    assertThat(message).asString().isEqualTo("cosignature/v1\ntime 1679315147\n" + EXAMPLE);
  }

  @Test
  void originTooLongForMlDsa_isRefused() {
    SigningKey key = SigningKey.generate("news.example", SignatureType.ML_DSA_44_COSIGNATURE);
    String text = "o".repeat(256) + "\n0\n" + ROOT;
    assertRefused(UNSUPPORTED_KEY, () -> key.sign(text, Instant.EPOCH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "origin\n1\n",
        "\n1\n" + ROOT,
        "origin\n\n" + ROOT,
        "origin\n01\n" + ROOT,
        "origin\n00\n" + ROOT,
        "origin\n+1\n" + ROOT,
        "origin\n-1\n" + ROOT,
        "origin\n 1\n" + ROOT,
        "origin\n1 \n" + ROOT,
        "origin\n1e3\n" + ROOT,
        "origin\n\u0661\n" + ROOT,
        "origin\n9223372036854775808\n" + ROOT,
        "origin\n99999999999999999999\n" + ROOT,
        "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jx\n",
        "origin\n1\n\n",
        "origin\n1\n" + ROOT + "\n",
        "origin\n1\n" + ROOT + "one\n\ntwo\n",
        "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
        "origin\r\n1\r\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\r\n",
      })
  void malformedCheckpoint_isRefused(String text) {
    assertRefused(MALFORMED_CHECKPOINT, () -> Checkpoint.parse(text));
  }
}
