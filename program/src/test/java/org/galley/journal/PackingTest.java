package org.galley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackingTest {

  private static final byte[] WORDS =
      "Ferries stay in harbour until Friday. ".repeat(100).getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 65_536, 1_000_000})
  void whatWasPacked_isUnpacked(int length) {
    byte[] plain = new byte[length];
    new Random(length).nextBytes(plain);
    assertThat(Packing.unpack(Packing.pack(plain))).isEqualTo(plain);
  }

  @Test
  void words_takeLessRoom() {
    assertThat(Packing.pack(WORDS).length).isLessThan(WORDS.length / 10);
  }

  @Test
  void packedByAnotherDeflater_isUnpacked() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(ByteBuffer.allocate(Integer.BYTES).putInt(WORDS.length).array());
    try (var deflater = new DeflaterOutputStream(out, new Deflater(9, true))) {
      deflater.write(WORDS);
    }
    assertThat(Packing.unpack(out.toByteArray())).isEqualTo(WORDS);
  }

  @Test
  void shortened_isRefused() {
    byte[] packed = Packing.pack(WORDS);
    for (int length = 0; length < packed.length; length++) {
      isRefused(Arrays.copyOf(packed, length));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 3_799, 3_801, Integer.MAX_VALUE})
  void anotherLength_isRefused(int length) {
    byte[] packed = Packing.pack(WORDS);
    ByteBuffer.wrap(packed).putInt(length);
    isRefused(packed);
  }

  private static void isRefused(byte[] packed) {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> Packing.unpack(packed))
        .matches(e -> e.code() == JournalException.Code.ALTERED);
  }
}
