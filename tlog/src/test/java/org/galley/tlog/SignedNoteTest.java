package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galley.tlog.Refusal.assertRefused;
import static org.galley.tlog.TlogException.Code.MALFORMED_CHECKPOINT;
import static org.galley.tlog.TlogException.Code.MALFORMED_NOTE;
import static org.galley.tlog.TlogException.Code.NO_KNOWN_SIGNATURE;
import static org.galley.tlog.TlogException.Code.WRONG_SIGNATURE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
  /// The worked example of C2SP signed-note.
  private static final String EXAMPLE_KEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

  private static final String EXAMPLE_LINE =
      "\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3"
          + "mFXmRKuwHjG1Yu72IneyaQM=\n";
  private static final String EXAMPLE = "This is an example message.\n\n" + EXAMPLE_LINE;

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String CHECKPOINT =
      new Checkpoint("news.example/log", new TreeHead(7, TreeHasher.EMPTY_ROOT)).text();

  @Test
  void specificationExample_underItsKey_isTrue() {
    VerifierKey key = VerifierKey.parse(EXAMPLE_KEY);
    SignedNote note = SignedNote.parse(EXAMPLE);
    assertThat(note.verify(List.of(key))).hasSize(1);
    assertThat(note.text()).isEqualTo("This is an example message.\n");
    assertThat(note.encode()).isEqualTo(EXAMPLE);
    assertThat(key.text()).isEqualTo(EXAMPLE_KEY);
  }

  @Test
  void specificationExample_withAnotherText_isRefused() {
    SignedNote note = SignedNote.parse(EXAMPLE.replace("an example", "no example"));
    assertRefused(WRONG_SIGNATURE, () -> note.verify(List.of(VerifierKey.parse(EXAMPLE_KEY))));
  }

  @ParameterizedTest
  @EnumSource
  void generatedKey_signsWhatItsVerifierKeyVerifies(SignatureType type) {
    SigningKey signer = SigningKey.generate("news.example/log", type);
    SignedNote note = SignedNote.sign(CHECKPOINT, NOON, List.of(signer));
    VerifierKey key = VerifierKey.parse(signer.verifierKey().text());
    NoteSignature verified = SignedNote.parse(note.bytes()).verify(List.of(key)).getFirst();
    assertThat(key.time(verified).isPresent()).isEqualTo(type.isCosignature());
    key.time(verified).ifPresent(time -> assertThat(time).isEqualTo(NOON));
  }

  @ParameterizedTest
  @EnumSource
  void signature_overAnotherCheckpoint_isRefused(SignatureType type) {
    SigningKey signer = SigningKey.generate("news.example/log", type);
    SignedNote note = SignedNote.sign(CHECKPOINT, NOON, List.of(signer));
    SignedNote forged = new SignedNote(CHECKPOINT.replace("\n7\n", "\n8\n"), note.signatures());
    assertRefused(WRONG_SIGNATURE, () -> forged.verify(List.of(signer.verifierKey())));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ED25519")
  void cosignature_withAnotherTime_isRefused(SignatureType type) {
    SigningKey signer = SigningKey.generate("witness.example", type);
    byte[] signature = signer.sign(CHECKPOINT, NOON).signature();
    signature[7] ^= 1;
    NoteSignature forged = NoteSignature.of(signer.verifierKey(), signature);
    assertThat(signer.verifierKey().verifies(CHECKPOINT, forged)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ED25519")
  void cosigningKey_forTextThatIsNoCheckpoint_refusesToSign(SignatureType type) {
    SigningKey signer = SigningKey.generate("witness.example", type);
    assertRefused(MALFORMED_CHECKPOINT, () -> signer.sign("hello\n", NOON));
  }

  @Test
  void unknownSignatures_besideAKnownOne_areIgnored() {
    SigningKey known = SigningKey.generate("news.example/log", SignatureType.ED25519);
    SigningKey sameName = SigningKey.generate("news.example/log", SignatureType.ED25519);
    SigningKey stranger = SigningKey.generate("other.example", SignatureType.ED25519);
    SignedNote note = SignedNote.sign("hello\n", NOON, List.of(stranger, sameName, known));
    assertThat(note.verify(List.of(known.verifierKey())))
        .containsExactly(note.signatures().getLast());
  }

  @Test
  void onlyUnknownSignatures_areNotEnough() {
    SigningKey known = SigningKey.generate("news.example/log", SignatureType.ED25519);
    SignedNote note = SignedNote.parse(EXAMPLE);
    assertRefused(NO_KNOWN_SIGNATURE, () -> note.verify(List.of(known.verifierKey())));
    assertRefused(NO_KNOWN_SIGNATURE, () -> note.verify(List.of()));
  }

  @Test
  void falseSignatureOfAKnownKey_besideATrueOne_isRefused() {
    SigningKey first = SigningKey.generate("news.example/log", SignatureType.ED25519);
    SigningKey second = SigningKey.generate("witness.example", SignatureType.ED25519);
    SignedNote note =
        SignedNote.sign("hello\n", NOON, List.of(first))
            .withSignature(second.sign("goodbye\n", NOON));
    assertRefused(
        WRONG_SIGNATURE, () -> note.verify(List.of(first.verifierKey(), second.verifierKey())));
    assertThat(note.verify(List.of(first.verifierKey()))).hasSize(1);
  }

  @Test
  void sameKeyTwice_countsOnce() {
    SigningKey key = SigningKey.generate("news.example/log", SignatureType.ED25519);
    SignedNote note = SignedNote.sign("hello\n", NOON, List.of(key, key));
    assertThat(note.verify(List.of(key.verifierKey()))).hasSize(1);
  }

  @Test
  void truncatedSignatureOfAKnownKey_isRefused() {
    SigningKey key = SigningKey.generate("witness.example", SignatureType.ML_DSA_44_COSIGNATURE);
    SignedNote note =
        new SignedNote(CHECKPOINT, List.of(NoteSignature.of(key.verifierKey(), new byte[5])));
    assertRefused(WRONG_SIGNATURE, () -> note.verify(List.of(key.verifierKey())));
    assertThat(key.verifierKey().time(note.signatures().getFirst())).isEmpty();
  }

  @Test
  void text_withEmptyLinesInIt_isSplitAtTheLastOne() {
    SignedNote note = SignedNote.parse("one\n\n\ntwo\n\n" + EXAMPLE_LINE);
    assertThat(note.text()).isEqualTo("one\n\n\ntwo\n");
  }

  @Test
  void sixteenSignatures_areAccepted() {
    assertThat(SignedNote.parse("text\n\n" + EXAMPLE_LINE.repeat(16)).signatures()).hasSize(16);
  }

  @Test
  void tooManySignatures_areRefused() {
    assertRefused(MALFORMED_NOTE, () -> SignedNote.parse("text\n\n" + EXAMPLE_LINE.repeat(101)));
    NoteSignature signature = SignedNote.parse(EXAMPLE).signatures().getFirst();
    assertRefused(
        MALFORMED_NOTE, () -> new SignedNote("text\n", Collections.nCopies(101, signature)));
  }

  @Test
  void tooLongNote_isRefused() {
    assertRefused(MALFORMED_NOTE, () -> SignedNote.parse(new byte[SignedNote.MOST_BYTES + 1]));
  }

  @Test
  void note_thatIsNotUtf8_isRefused() {
    byte[] note = EXAMPLE.getBytes(StandardCharsets.UTF_8);
    note[0] = (byte) 0xff;
    assertRefused(MALFORMED_NOTE, () -> SignedNote.parse(note));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "text\n",
        "text\n\n",
        "\n\n",
        "text\n\u2014 name AAAAAAAAAA==\n",
        "text\n\n\u2014 name AAAAAAAAAA==",
        "text\n\n\u2014 name AAAAAAAAAA==\n\n",
        "text\n\n\u2014 name AAAAAAAAAA==\r\n",
        "te\rxt\n\n\u2014 name AAAAAAAAAA==\n",
        "te\txt\n\n\u2014 name AAAAAAAAAA==\n",
        "te\u0000xt\n\n\u2014 name AAAAAAAAAA==\n",
        "text\n\n- name AAAAAAAAAA==\n",
        "text\n\n\u2014name AAAAAAAAAA==\n",
        "text\n\n\u2014  AAAAAAAAAA==\n",
        "text\n\n\u2014 name\n",
        "text\n\n\u2014 name \n",
        "text\n\n\u2014 na+me AAAAAAAAAA==\n",
        "text\n\n\u2014 na\u00a0me AAAAAAAAAA==\n",
        "text\n\n\u2014 na\u2003me AAAAAAAAAA==\n",
        "text\n\n\u2014 na\u0085me AAAAAAAAAA==\n",
        "text\n\n\u2014 name  AAAAAAAAAA==\n",
        "text\n\n\u2014 name AAAAAAAAAA== \n",
        "text\n\n\u2014 name AAAAAAAAAA==AAAA\n",
        "text\n\n\u2014 name AAAAAAAAAA\n",
        "text\n\n\u2014 name AAAAAAAAAB==\n",
        "text\n\n\u2014 name AAAA_AAAAA==\n",
        "text\n\n\u2014 name AAAAAA==\n",
        "text\n\n\u2014 name AAAAAAAAAA==\nmore\n",
      })
  void malformedNote_isRefused(String note) {
    assertRefused(MALFORMED_NOTE, () -> SignedNote.parse(note));
  }
}
