package org.galley.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.galley.press.Press;
import org.galley.store.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Prints the whole site as files.
@Command(
    name = "press",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the whole site as static files, for any plain web server. The paper may run meanwhile.",
      "The page /a/b becomes the file a/b/index.html. An old address that leads elsewhere becomes a"
          + " small page that leads there. Search is not part of it."
    },
    footer = {
      "",
      "Exit codes: 0 printed; 64 wrong usage; 65 the data cannot be read; 69 FOLDER is no folder or not empty; 74"
          + " disk or database failed."
    })
final class PressCommand implements Callable<Integer> {

  private static final double NANOS = 1e9;

  @Spec CommandSpec spec;

  @Mixin DataOption data;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Where to print to; a new or an empty folder.")
  Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many pages to print at once (as many as there are processors).")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--cards",
      description =
          "Also draw the cards that stand for stories without a picture where they are shared;"
              + " each takes about as long as a hundred pages.")
  boolean cards;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new Refused(Faults.TAKEN, out + " is no folder; name a new or an empty one with --out");
    }
    if (!Folders.isFree(out)) {
      throw new Refused(
          Faults.TAKEN,
          out
              + " is not empty; name a new or an empty folder with --out, then put it in its place");
    }
    long start = System.nanoTime();
    try (StillPaper paper = StillPaper.open(data.directory());
        ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
      House house = paper.house();
      Files.createDirectories(out);
      SitePrinting.Printed printed =
          new SitePrinting(house.site(), house.press(), new StaticSite(out), line)
              .run(
                  house.assets(),
                  house.pictures(),
                  Math.max(1, threads),
                  Press.hour(InstantSource.system()),
                  cards);
      line.clear();
      PrintWriter to = spec.commandLine().getOut();
      double seconds = (System.nanoTime() - start) / NANOS;
      if (json) {
        tellAsJson(to, printed, seconds);
      } else {
        tell(to, printed, seconds);
      }
    }
    return 0;
  }

  private static void tellAsJson(PrintWriter to, SitePrinting.Printed printed, double seconds) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("pages", printed.pages());
    members.put("redirects", printed.redirects());
    members.put("redirectsLeftOut", printed.left());
    members.put("media", printed.media());
    members.put("mediaMissing", printed.missing());
    members.put("cardsLeftOut", printed.undrawn());
    members.put("bytes", printed.bytes());
    members.put("seconds", Math.round(seconds * 1_000) / 1_000.0);
    to.println(JsonMapper.shared().writeValueAsString(members));
  }

  private void tell(PrintWriter to, SitePrinting.Printed printed, double seconds) {
    to.println(
        "Printed %s, %s and %s to %s in %s (%s)."
            .formatted(
                Amounts.of(printed.pages(), "page", "pages"),
                Amounts.of(printed.redirects(), "redirect", "redirects"),
                Amounts.of(printed.media(), "media file", "media files"),
                out,
                Amounts.seconds(seconds),
                Amounts.bytes(printed.bytes())));
    if (printed.left() > 0) {
      to.println(
          "Left out: %s with a query or with a name that no file can have."
              .formatted(Amounts.of(printed.left(), "old address", "old addresses")));
    }
    if (printed.undrawn() > 0) {
      to.println(
          "Not drawn: %s for sharing; --cards draws them."
              .formatted(Amounts.of(printed.undrawn(), "card", "cards")));
    }
    if (printed.missing() > 0) {
      to.println(
          "Missing: %s that pages show; run 'galley fsck'."
              .formatted(Amounts.of(printed.missing(), "media file", "media files")));
    }
  }
}
