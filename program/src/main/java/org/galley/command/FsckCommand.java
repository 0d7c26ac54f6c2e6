package org.galley.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Checks everything that a data directory holds.
@Command(
    name = "fsck",
    mixinStandardHelpOptions = true,
    description = {
      "Checks every entry and document of the journal, its tree and checkpoint, every row of the"
          + " site's tables and every media file. Changes nothing. Needs as much free disk as the"
          + " database takes. The paper may run meanwhile."
    },
    footer = {
      "",
      "Exit codes: 0 all is well; 1 something was found wrong; 64 wrong usage; 65 there is no paper, or"
          + " one of a newer version; 74 disk or database failed."
    })
final class FsckCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin DataOption data;

  @Option(names = "--json", description = "Print the defects as one JSON object.")
  boolean json;

  @Override
  public Integer call() {
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
      Inspection inspection = new Inspection(data.directory(), line);
      Defects defects = inspection.run();
      line.clear();
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        tellAsJson(out, inspection, defects);
      } else {
        tell(out, inspection, defects);
      }
      return defects.count() == 0 ? 0 : Faults.FOUND_WRONG;
    }
  }

  private static void tell(PrintWriter out, Inspection inspection, Defects defects) {
    defects.kept().forEach(finding -> out.println(name(finding) + ": " + finding.words()));
    if (defects.more() > 0) {
      out.println("and " + Amounts.count(defects.more()) + " more like these");
    }
    out.println(
        "%s and %s checked: %s."
            .formatted(
                Amounts.of(inspection.entries(), "entry", "entries"),
                Amounts.of(inspection.media(), "media file", "media files"),
                defects.count() == 0
                    ? "all is well"
                    : Amounts.of(defects.count(), "finding", "defects")));
  }

  private static void tellAsJson(PrintWriter out, Inspection inspection, Defects defects) {
    List<Map<String, String>> told =
        defects.kept().stream()
            .map(finding -> Map.of("kind", name(finding), "words", finding.words()))
            .toList();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("ok", defects.count() == 0);
    members.put("entries", inspection.entries());
    members.put("media", inspection.media());
    members.put("count", defects.count());
    members.put("defects", told);
    out.println(JsonMapper.shared().writeValueAsString(members));
  }

  private static String name(Defect finding) {
    return finding.kind().name().toLowerCase(Locale.ROOT);
  }
}
