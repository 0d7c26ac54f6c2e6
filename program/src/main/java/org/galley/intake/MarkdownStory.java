package org.galley.intake;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.galley.story.Block;

/// A story as an author writes it by hand: front matter, then Markdown with fenced blocks
/// (`docs/markdown.md`).
///
/// Reading is strict, since whoever wrote the file can mend it: whatever is not understood is an
/// [IntakeException] that names file, line and remedy. Pictures name their files in
/// [Block.Picture#found] and have no media yet.
///
/// @param front the values by key, in the order of the file
public record MarkdownStory(Map<String, String> front, List<Block> body) {

  public MarkdownStory {
    front = Collections.unmodifiableMap(new LinkedHashMap<>(front));
    body = List.copyOf(body);
  }

  /// Reads a whole file.
  ///
  /// @param file its name, for faults
  /// @param zone of the local times in it
  public static MarkdownStory read(String file, String text, ZoneId zone) {
    Passage lines = Passage.of(file, text);
    int end = FrontMatter.end(lines);
    Map<String, String> front = FrontMatter.read(lines.part(1, end));
    boolean live = front.getOrDefault("format", "").equals("live");
    List<Block> body =
        new MarkdownBody(zone, live)
            .read(lines.part(Math.min(end + 1, lines.size()), lines.size()));
    if (body.isEmpty()) {
      throw lines.fault(end, "the story has no text: write it below the front matter");
    }
    return new MarkdownStory(front, body);
  }

  /// Reads Markdown without front matter, such as that of a standing page.
  ///
  /// @param file its name, for faults
  /// @param zone of the local times in it
  public static List<Block> body(String file, String text, ZoneId zone) {
    return new MarkdownBody(zone, false).read(Passage.of(file, text));
  }

  /// The value of `key`; empty if the file does not give it.
  public String value(String key) {
    return front.getOrDefault(key, "");
  }

  /// The local time that `key` gives.
  ///
  /// @throws IllegalArgumentException if the file does not give it
  public LocalDateTime time(String key) {
    if (!front.containsKey(key)) {
      throw new IllegalArgumentException("the story has no '" + key + "'");
    }
    return LocalDateTime.parse(value(key));
  }
}
