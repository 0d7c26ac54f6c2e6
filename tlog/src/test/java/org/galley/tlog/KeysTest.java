package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galley.tlog.Refusal.assertRefused;
import static org.galley.tlog.TlogException.Code.MALFORMED_KEY;
import static org.galley.tlog.TlogException.Code.UNSUPPORTED_KEY;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  private static final String CHECKPOINT =
      new Checkpoint("news.example/log", new TreeHead(0, TreeHasher.EMPTY_ROOT)).text();

  @ParameterizedTest
  @EnumSource
  void signingKey_fromItsText_signsUnderTheSameVerifierKey(SignatureType type) {
    SigningKey key = SigningKey.generate("news.example/log", type);
    SigningKey again = SigningKey.parse(key.privateText());
    SignedNote note = SignedNote.sign(CHECKPOINT, Instant.EPOCH, List.of(again));
    assertThat(note.verify(List.of(key.verifierKey()))).hasSize(1);
    assertThat(again.privateText()).isEqualTo(key.privateText());
  }

  @Test
  void signingKey_printed_showsNoSecret() {
    SigningKey key = SigningKey.generate("news.example/log", SignatureType.ED25519);
    assertThat(key.toString()).isEqualTo(key.verifierKey().text());
  }

  @Test
  void signingKey_withThePublicHalfOfAnother_isRefused() {
    String one = SigningKey.generate("a.example", SignatureType.ED25519).privateText();
    String two = SigningKey.generate("a.example", SignatureType.ED25519).privateText();
    String mixed =
        one.substring(0, one.indexOf("\nMC") + 1) + two.substring(two.indexOf("\nMC") + 1);
    assertRefused(MALFORMED_KEY, () -> SigningKey.parse(mixed));
  }

  @Test
  void signingKey_malformed_isRefusedWithoutShowingIt() {
    String text = SigningKey.generate("a.example", SignatureType.ED25519).privateText();
    assertRefused(MALFORMED_KEY, () -> SigningKey.parse(text.stripTrailing()));
    assertRefused(MALFORMED_KEY, () -> SigningKey.parse(text + "more\n"));
    assertRefused(MALFORMED_KEY, () -> SigningKey.parse(text.replace("key/v1", "key/v2")));
    assertRefused(MALFORMED_KEY, () -> SigningKey.parse(text.replace("\nMC", "\nMD")));
  }

  @Test
  void keyOfOneName_underTwoTypes_hasTwoIds() {
    VerifierKey plain = SigningKey.generate("a.example", SignatureType.ED25519).verifierKey();
    VerifierKey cosigning =
        VerifierKey.of("a.example", SignatureType.ED25519_COSIGNATURE, plain.publicKey());
    assertThat(cosigning.id()).isNotEqualTo(plain.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/foo",
        "example.com/foo+530d903a",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fooo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/f oo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+0530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2l",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2kAA==",
        "example.com/foo+530d903a+",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n",
      })
  void verifierKey_malformed_isRefused(String text) {
    assertRefused(MALFORMED_KEY, () -> VerifierKey.parse(text));
  }

  @Test
  void verifierKey_ofAnUnknownType_isRefusedAsUnsupported() {
    assertRefused(
        UNSUPPORTED_KEY,
        () ->
            VerifierKey.parse(
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"));
  }
}
