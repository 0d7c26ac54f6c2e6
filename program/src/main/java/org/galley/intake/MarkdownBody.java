package org.galley.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galley.story.Block;

/// Reads the body of a story in Markdown: cuts it at the fenced blocks, and takes out footnotes and
/// the names under quotations, which ordinary Markdown does not know.
final class MarkdownBody {

  private static final String FENCE = "```";
  private static final Pattern NOTE = Pattern.compile("\\[\\^([\\p{L}\\p{N}-]+)]:\\s+(\\S.*)");
  private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^]\\s]+)]");
  private static final Pattern SPEAKER = Pattern.compile("> ?(— ?\\S.*)");

  private final Fences fences;
  private final Set<String> referred = new HashSet<>();
  private final Map<String, Integer> notes = new LinkedHashMap<>();

  MarkdownBody(ZoneId zone, boolean live) {
    this.fences = new Fences(zone, live);
  }

  List<Block> read(Passage body) {
    Passage text = withoutNotes(body);
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.size(); i++) {
      if (text.line(i).startsWith(FENCE)) {
        blocks.addAll(plain(text.part(start, i)));
        int end = end(text, i);
        blocks.add(fences.read(text.part(i, end)));
        i = end;
        start = end + 1;
      }
    }
    blocks.addAll(plain(text.part(Math.min(start, text.size()), text.size())));
    notes.forEach((key, line) -> blocks.add(note(body, key, line)));
    return blocks;
  }

  private static int end(Passage text, int start) {
    for (int i = start + 1; i < text.size(); i++) {
      if (text.line(i).stripTrailing().equals(FENCE)) {
        return i;
      }
      if (text.line(i).startsWith(FENCE)) {
        throw text.fault(i, "a fenced block starts inside another: close the first with ```");
      }
      if (REFERENCE.matcher(text.line(i)).find()) {
        throw text.fault(i, "a footnote cannot be referred to in a fenced block: move it");
      }
    }
    throw text.fault(start, "the fenced block never ends: close it with a line ```");
  }

  private List<Block> plain(Passage passage) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      String line = references(passage, i);
      boolean last = i + 1 == passage.size() || !passage.line(i + 1).startsWith(">");
      Matcher speaker = SPEAKER.matcher(line);
      lines.add(last && speaker.matches() ? ">\n> <cite>" + speaker.group(1) + "</cite>" : line);
    }
    return Markdown.blocks(new Passage(passage.file(), passage.first(), lines), notes.keySet(), 0);
  }

  private String references(Passage passage, int i) {
    return REFERENCE
        .matcher(passage.line(i))
        .replaceAll(match -> {
          String key = match.group(1);
          if (!notes.containsKey(key)) {
            throw passage.fault(
                i, "footnote '" + key + "' has no note: add '[^" + key + "]: text'");
          }
          referred.add(key);
          return "<sup data-fn=\"" + key + "\"></sup>";
        });
  }

  /// Replaces notes by empty lines, so that the numbers of lines stay right.
  private Passage withoutNotes(Passage body) {
    List<String> lines = new ArrayList<>(body.lines());
    for (int i = 0; i < lines.size(); i++) {
      Matcher note = NOTE.matcher(lines.get(i));
      if (note.matches()) {
        if (notes.put(note.group(1), i) != null) {
          throw body.fault(i, "footnote '" + note.group(1) + "' has two notes: keep one");
        }
        lines.set(i, "");
      }
    }
    return new Passage(body.file(), body.first(), lines);
  }

  private Block note(Passage body, String key, int line) {
    if (!referred.contains(key)) {
      throw body.fault(line, "footnote '" + key + "' is never referred to: add [^" + key + "]");
    }
    Matcher note = NOTE.matcher(body.line(line));
    if (!note.matches()) {
      throw new AssertionError("the line was a note before");
    }
    return new Block.Footnote(key, Markdown.text(body, line, note.group(2), Set.of()));
  }
}
