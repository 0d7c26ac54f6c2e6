package org.galley.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Small archives for tests.
final class Archives {

  private static final Instant FIRST = Instant.parse("2024-02-27T08:00:00Z");

  private Archives() {}

  /// An archive of `count` stories over two sections, three topics and two authors, six a day.
  static Path stories(Path file, int count) throws IOException {
    return Files.writeString(
        file,
        IntStream.range(0, count).mapToObj(Archives::story).collect(Collectors.joining("\n")));
  }

  private static String story(int number) {
    return """
    {"id": "s%d", "headline": "Ferry number %d leaves on time", "section": "%s", \
    "tags": ["topic %d"], "byline": "Writer %d", "publishedAt": "%s", \
    "url": "https://old.example/archive/%d.html", \
    "bodyHtml": "<p>The ferry number %d left the quay on time.</p>"}\
    """
        .formatted(
            number,
            number,
            number % 2 == 0 ? "Harbour" : "Town",
            number % 3,
            number % 2,
            FIRST.plus(number * 4L, ChronoUnit.HOURS),
            number,
            number);
  }
}
