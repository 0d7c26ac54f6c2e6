package org.galley.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads articles as JSON, one object a line (`docs/import.md` lists the members). A line that
/// cannot become a story is refused by number, and the rest goes on.
public final class JsonLines implements Importer {

  /// Longest line in bytes.
  public static final int MAX_LINE = 8 * 1024 * 1024;

  @Override
  public String format() {
    return "jsonl";
  }

  @Override
  public boolean isNamedInside() {
    return false;
  }

  @Override
  public void read(Archive archive, Consumer<Supplier<Reading>> out) {
    long number = 0;
    try (InputStream in = archive.open()) {
      Lines lines = new Lines(in, MAX_LINE);
      while (lines.next()) {
        number++;
        String place = "line " + number;
        if (lines.isTooLong()) {
          out.accept(() -> new Refusal(place, "it is longer than 8 MiB: shorten it"));
        } else if (!lines.isBlank()) {
          byte[] line = lines.bytes();
          out.accept(() -> JsonArticle.read(place, line));
        }
      }
    } catch (IOException e) {
      throw new IntakeException(
          IntakeException.Code.UNREADABLE,
          "the archive could not be read on after line " + number + ": " + e.getMessage(),
          e);
    }
  }
}
