package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galley.tlog.Refusal.assertRefused;
import static org.galley.tlog.TlogException.Code.MALFORMED_HASH;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashTest {
  private static final String HEX =
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

  @Test
  void hash_readFromEachForm_isTheSame() {
    Hash hash = Hash.ofHex(HEX);
    assertThat(Hash.ofBase64("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=")).isEqualTo(hash);
    assertThat(Hash.of(hash.bytes())).isEqualTo(hash).hasSameHashCodeAs(hash).hasToString(HEX);
    assertThat(hash).isNotEqualTo(TreeHasher.EMPTY_ROOT);
  }

  @Test
  void hash_whenItsBytesAreChanged_staysAsItWas() {
    byte[] given = Hash.ofHex(HEX).bytes();
    Hash hash = Hash.of(given);
    given[0] = 0;
    hash.bytes()[1] = 0;
    assertThat(hash.hex()).isEqualTo(HEX);
  }

  @Test
  void malformedHash_isRefused() {
    assertRefused(MALFORMED_HASH, () -> Hash.of(new byte[31]));
    assertRefused(MALFORMED_HASH, () -> Hash.ofHex(HEX.substring(1)));
    assertRefused(MALFORMED_HASH, () -> Hash.ofHex("g" + HEX.substring(1)));
    assertRefused(
        MALFORMED_HASH, () -> Hash.ofBase64("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0"));
    assertRefused(
        MALFORMED_HASH, () -> Hash.ofBase64("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB1="));
  }

  @Test
  void leafAndNode_ofTheSameBytes_differ() {
    TreeHasher hasher = new TreeHasher();
    Hash left = hasher.leaf("l".getBytes(StandardCharsets.US_ASCII));
    byte[] both = PlainTree.concatenated(List.of(left, left));
    assertThat(hasher.node(left, left)).isNotEqualTo(hasher.leaf(both));
    assertThat(hasher.leaf(new byte[0]).hex()).isEqualTo(HEX);
  }
}
