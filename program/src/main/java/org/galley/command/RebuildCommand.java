package org.galley.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.galley.journal.JournalException;
import org.galley.press.Press;
import org.galley.search.IndexInspection;
import org.galley.store.DataDirectory;
import org.galley.store.Folders;
import org.galley.store.SiteTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Derives everything again from the journal and compares.
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Derives the site's tables again from the journal, prints every page from the present tables"
          + " and from the new ones, and compares them. Needs as much free disk as the database"
          + " takes. The paper may run meanwhile, unless --replace is given."
    },
    footer = {
      "",
      "Exit codes: 0 all is the same, or was replaced; 1 something differs; 64 wrong usage; 65 the"
          + " journal is damaged; 69 the paper runs; 74 disk or database failed."
    })
final class RebuildCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin DataOption data;

  @Option(
      names = "--replace",
      description = "Put the new tables in the place of the present ones; the paper must not run.")
  boolean replace;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many pages to print at once (as many as there are processors).")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Print the result as one JSON object.")
  boolean json;

  private final RowDifferences rows = new RowDifferences();
  private final List<String> pages = new ArrayList<>();
  private final List<String> index = new ArrayList<>();
  private long compared;
  private long differing;

  @Override
  public Integer call() {
    DataDirectory directory = data.directory();
    try (StillPaper paper = StillPaper.open(directory);
        ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
      if (replace && paper.running()) {
        throw new JournalException(
            JournalException.Code.LOCKED,
            "the paper runs, so its tables cannot be replaced; stop it first");
      }
      var signed = Signed.head(paper.storage(), paper.checkpoint()).orElse(null);
      try (Rebuilt rebuilt = new Rebuilt(directory, paper.storage(), signed, line)) {
        compare(paper, rebuilt, line);
        if (replace) {
          SiteTables.carryOver(paper.storage(), rebuilt.storage());
          rebuilt.storage().close();
          paper.replace(rebuilt.database());
          forgetIndex(directory);
        }
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      tellAsJson(out);
    } else {
      tell(out);
    }
    return replace || isSame() ? 0 : Faults.FOUND_WRONG;
  }

  /// The next start makes the search index anew.
  private static void forgetIndex(DataDirectory directory) {
    try {
      if (Files.exists(directory.search())) {
        Folders.delete(directory.search());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compare(StillPaper paper, Rebuilt rebuilt, ProgressLine line) {
    SiteTables.compare(paper.storage(), rebuilt.storage(), rows);
    House present;
    try {
      present = paper.house();
    } catch (JournalException e) {
      differing = 1;
      pages.add("none can be printed now: " + e.getMessage());
      return;
    }
    long hour = Press.hour(InstantSource.system());
    PageComparison comparison = new PageComparison(present, rebuilt.house(), hour, line);
    comparison.run(Math.max(1, threads));
    compared = comparison.pages();
    differing = comparison.differing();
    pages.addAll(comparison.named());
    index.addAll(new IndexInspection(data.directory().search(), present.site()).run());
  }

  private boolean isSame() {
    return differing == 0 && rows.count() == 0 && index.isEmpty();
  }

  private void tellAsJson(PrintWriter out) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("same", isSame());
    members.put("pages", compared);
    members.put("pagesThatDiffer", differing);
    members.put("rowsThatDiffer", rows.count());
    members.put("firstPages", pages);
    members.put("firstRows", rows.named());
    members.put("searchIndex", index);
    members.put("replaced", replace);
    out.println(JsonMapper.shared().writeValueAsString(members));
  }

  private void tell(PrintWriter out) {
    out.println(
        "%s printed twice: %s. Rows of the tables: %s."
            .formatted(
                Amounts.of(compared, "page", "pages"),
                differing == 0 ? "all the same" : Amounts.of(differing, "differs", "differ"),
                rows.count() == 0
                    ? "all the same"
                    : Amounts.of(rows.count(), "differs", "differ")));
    pages.forEach(page -> out.println("  page " + page));
    rows.named().forEach(row -> out.println("  " + row));
    index.forEach(fault -> out.println("  " + fault));
    if (replace) {
      out.println("The new tables are in place; the search index is made anew at the next start.");
    } else if (!isSame()) {
      out.println("To mend the tables: stop the paper, run 'galley rebuild --replace', start it.");
    }
  }
}
