package org.galley.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.galley.desk.LetterRows;
import org.galley.desk.LetterRows.Kept;
import org.galley.store.SqlLetters;
import org.galley.store.SqlStorage;
import org.galley.story.Letter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Lists what readers wrote to the paper.
@Command(
    name = "letters",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the error reports and tips that readers sent, newest first. They are private: no page"
          + " shows them. The paper may run meanwhile."
    },
    footer = {
      "",
      "Exit codes: 0 listed; 64 wrong usage; 65 there is no paper; 74 disk or database failed."
    })
final class LettersCommand implements Callable<Integer> {

  private static final int AT_ONCE = 500;

  @Spec CommandSpec spec;

  @Mixin DataOption data;

  @Option(
      names = "--most",
      defaultValue = "1000",
      paramLabel = "N",
      description = "How many to list (${DEFAULT-VALUE}).")
  int most;

  @Option(names = "--json", description = "Print each letter as one JSON object on a line.")
  boolean json;

  private final LetterRows letters = new SqlLetters();

  @Override
  public Integer call() {
    House.requirePaper(data.directory());
    PrintWriter out = spec.commandLine().getOut();
    try (SqlStorage storage = SqlStorage.sqliteOnce(data.directory().database())) {
      long next = Long.MAX_VALUE;
      for (int left = most; left > 0; left -= AT_ONCE) {
        long before = next;
        int count = Math.min(left, AT_ONCE);
        List<Kept> some =
            storage.<List<Kept>>read(snapshot -> letters.before(snapshot, before, count));
        some.forEach(kept -> tell(out, kept));
        if (some.size() < count) {
          break;
        }
        next = some.getLast().number();
      }
    }
    return 0;
  }

  private void tell(PrintWriter out, Kept kept) {
    Letter letter = kept.letter();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(members(kept)));
      return;
    }
    out.println(
        "%d  %s  %s%s"
            .formatted(
                kept.number(),
                letter.at(),
                kind(letter),
                letter.about().isEmpty() ? "" : "  " + letter.about()));
    letter.words().lines().forEach(line -> out.println("    " + line));
    if (!letter.from().isEmpty()) {
      out.println("    -- " + letter.from());
    }
  }

  private static Map<String, Object> members(Kept kept) {
    Letter letter = kept.letter();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("number", kept.number());
    members.put("at", letter.at().toString());
    members.put("kind", kind(letter));
    members.put("about", letter.about());
    members.put("words", letter.words());
    members.put("from", letter.from());
    return members;
  }

  private static String kind(Letter letter) {
    return letter.kind().name().toLowerCase(Locale.ROOT);
  }
}
