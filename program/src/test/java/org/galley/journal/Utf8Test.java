package org.galley.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Utf8Test {

  private static final int[] BYTES = {
    0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec,
    0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff
  };

  @Test
  void firstFault_ofAnySequence_agreesWithTheJdk() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 500_000; i++) {
      byte[] bytes = new byte[random.nextInt(1, 7)];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = (byte) BYTES[random.nextInt(BYTES.length)];
      }
      assertThat(Utf8.firstFault(bytes, bytes.length) < 0).isEqualTo(isUtf8(bytes));
    }
  }

  @Test
  void firstFault_ofASequenceCutByTheEnd_isItsStart() {
    byte[] bytes = "a灯".getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8.firstFault(bytes, 4)).isEqualTo(-1);
    assertThat(Utf8.firstFault(bytes, 3)).isEqualTo(1);
    assertThat(Utf8.firstFault(bytes, 1)).isEqualTo(-1);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
