package org.galley.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.galley.story.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever is done to a document, reading it gives a value or a [JournalException]; and a value
/// can be written and read again.
@Timeout(120)
class DocumentMutationTest {

  private static final String SALT = "00112233445566778899aabbccddeeff";

  private final DocumentCodec codec = new DocumentCodec();
  private final Collection<byte[]> documents = Golden.documents().values();

  @Test
  void document_withAnyBitFlipped_isAValueOrARefusal() {
    for (byte[] document : documents) {
      byte[] altered = document.clone();
      for (int i = 0; i < document.length; i++) {
        for (int bit = 1; bit < 256; bit <<= 1) {
          altered[i] = (byte) (document[i] ^ bit);
          readAll(altered);
        }
        altered[i] = document[i];
      }
    }
  }

  @Test
  void document_cutAnywhere_isRefused() {
    for (byte[] document : documents) {
      for (int length = 0; length < document.length; length++) {
        assertThat(readAll(Arrays.copyOf(document, length))).isFalse();
      }
    }
  }

  @Test
  void document_withAnyByteMissing_isAValueOrARefusal() {
    for (byte[] document : documents) {
      for (int i = 0; i < document.length; i++) {
        readAll(spliced(document, i, i + 1, ""));
      }
    }
  }

  @Test
  void document_withAnythingPutAnywhere_isAValueOrARefusal() {
    for (String piece :
        new String[] {"\"", "{", "]", ",", ":", "\\", "0", "e9", "null", "\\ud800"}) {
      for (byte[] document : documents) {
        for (int i = 0; i < document.length; i++) {
          readAll(spliced(document, i, i, piece));
        }
      }
    }
  }

  private boolean readAll(byte[] bytes) {
    try {
      codec.decodeCard(bytes);
    } catch (JournalException e) {
      assertThat(e).hasMessageContaining("byte");
    }
    try {
      Content content = codec.decode(bytes);
      assertThat(codec.decode(codec.encode(content, SALT))).isEqualTo(content);
      return true;
    } catch (JournalException e) {
      assertThat(e).hasMessageContaining("byte");
      return false;
    }
  }

  private static byte[] spliced(byte[] document, int from, int to, String piece) {
    byte[] middle = piece.getBytes(StandardCharsets.UTF_8);
    byte[] altered = Arrays.copyOf(document, document.length - (to - from) + middle.length);
    System.arraycopy(middle, 0, altered, from, middle.length);
    System.arraycopy(document, to, altered, from + middle.length, document.length - to);
    return altered;
  }
}
