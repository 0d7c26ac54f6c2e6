package org.galley.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Splits a stream into lines of bytes, and holds no more than one of them.
final class Lines {

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[64 * 1024];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int position;
  private int end;
  private boolean tooLong;

  /// Splits `in` into lines of which none may be longer than `limit` bytes.
  Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /// Reads up to the next line feed or the end.
  ///
  /// @return false if there is no more line
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    boolean any = false;
    while (position < end || fill()) {
      any = true;
      int start = position;
      while (position < end && buffer[position] != '\n') {
        position++;
      }
      take(start, position);
      if (position < end) {
        position++;
        return true;
      }
    }
    return any;
  }

  /// The line without its line feed; only its beginning if it is too long.
  byte[] bytes() {
    return line.toByteArray();
  }

  boolean isBlank() {
    return line.size() < 100 && line.toString(StandardCharsets.ISO_8859_1).isBlank();
  }

  boolean isTooLong() {
    return tooLong;
  }

  private void take(int from, int to) {
    int length = Math.min(to - from, limit - line.size());
    line.write(buffer, from, length);
    tooLong |= length < to - from;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(in.read(buffer), 0);
    return end > 0;
  }
}
