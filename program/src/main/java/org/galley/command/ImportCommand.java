package org.galley.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.galley.intake.Formats;
import org.galley.intake.IntakeException;
import org.galley.journal.JournalException;
import org.galley.store.DataDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes over archives, or has the running paper do it.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes over archives: as drafts, or with --publish as public stories that say they were not"
          + " reviewed here.",
      "Every archive is first read to its end; only then is anything changed. An empty DIR becomes a"
          + " paper. While the paper runs, the work is handed to it. The same item imported again"
          + " stays the same story."
    },
    footer = {
      "",
      "Exit codes: 0 every item was imported, updated, drafted or unchanged; 1 some were refused, the"
          + " rest stands; 64 wrong usage; 65 an archive cannot be read, nothing was changed; 69 the"
          + " paper is busy; 74 disk or database failed, what was reported stands."
    })
final class ImportCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin DataOption data;

  @Option(
      names = "--format",
      defaultValue = "auto",
      paramLabel = "FORMAT",
      description = "auto (by what is in the file), jsonl or wxr.")
  String format;

  @Option(
      names = "--publish",
      description = "Make the stories public; otherwise they become drafts.")
  boolean publish;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what became of each item, a line of JSON each.")
  @Nullable Path report;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  boolean json;

  @Mixin NewPaper newPaper;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Archives.")
  List<Path> paths;

  @Override
  public Integer call() throws IOException {
    DataDirectory directory = data.directory();
    requireSense();
    directory.requireUsable();
    if (directory.exists()) {
      newPaper.requireNone(spec);
    }
    newPaper.requireSense(spec);
    ImportRequest request =
        new ImportRequest(
            format, publish, paths.stream().map(path -> path.toAbsolutePath().toString()).toList());
    ProgressLine line = new ProgressLine(spec.commandLine().getErr());
    try (ImportReport telling = ImportReport.open(line, report)) {
      run(directory, request, telling);
      line.clear();
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        telling.summaryAsJson(out);
      } else {
        telling.summary(out);
      }
      return telling.hasRefusals() ? Faults.FOUND_WRONG : 0;
    }
  }

  /// A report is written from its beginning: over an archive, that would be the end of it.
  private void requireSense() throws IOException {
    try {
      new Formats().requireKnown(format);
    } catch (IntakeException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    Path written = report;
    for (Path path : paths) {
      if (written != null && Files.exists(written) && Files.isSameFile(written, path)) {
        throw new ParameterException(
            spec.commandLine(), "--report would write over the archive " + path);
      }
    }
  }

  private void run(DataDirectory directory, ImportRequest request, ImportReport telling)
      throws IOException {
    if (handOver(ControlClient.connect(directory), request, telling)) {
      return;
    }
    ImportWork work = ImportWork.check(request);
    try (House house = open(directory, work)) {
      work.run(house, telling);
    } catch (JournalException e) {
      // Whoever has the lock may be a paper that is starting.
      if (e.code() != JournalException.Code.LOCKED
          || !handOver(ControlClient.await(directory), request, telling)) {
        throw e;
      }
    }
  }

  private static boolean handOver(
      Optional<ControlClient> running, ImportRequest request, ImportReport telling)
      throws IOException {
    if (running.isEmpty()) {
      return false;
    }
    try (ControlClient paper = running.get()) {
      paper.run(request, telling);
    }
    return true;
  }

  private House open(DataDirectory directory, ImportWork work) {
    return directory.exists()
        ? House.open(directory)
        : House.create(directory, newPaper.paper(spec, work.language().orElse(NewPaper.LANGUAGE)));
  }
}
