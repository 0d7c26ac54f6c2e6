package org.galley.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GzipTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000, 70_000, 3_000_000})
  void gzipped_isReadByOthers(int length) throws IOException {
    byte[] plain = new byte[length];
    new Random(length).ints(0, length / 2 + 1).limit(length / 4).forEach(at -> plain[at] = 'a');
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(Gzip.of(plain)))) {
      assertThat(gzip.readAllBytes()).isEqualTo(plain);
    }
  }
}
