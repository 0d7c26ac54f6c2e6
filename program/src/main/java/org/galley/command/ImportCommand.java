package org.galley.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.galley.desk.ImportArchive;
import org.galley.desk.ImportResult;
import org.galley.desk.ImportResult.Outcome;
import org.galley.intake.JsonLines;
import org.galley.store.DataDirectory;
import org.galley.story.Edition;
import org.galley.story.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes over archives.
@Command(name = "import", mixinStandardHelpOptions = true, description = "Takes over archives.")
final class ImportCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The data directory.")
  Path data;

  @Option(
      names = "--publish",
      description = "Make the stories public; otherwise they become drafts.")
  boolean publish;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Archives.")
  List<Path> paths;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    try (House house = open()) {
      long start = System.nanoTime();
      for (Path path : paths) {
        new ImportArchive(house.newsroom(), house.drafts())
            .run(
                new JsonLines(),
                () -> Files.newInputStream(path),
                "jsonl:" + path.getFileName(),
                publish,
                result -> count(counts, result, out));
      }
      out.println(counts + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
    return 0;
  }

  private static void count(Map<Outcome, Long> counts, ImportResult result, PrintWriter out) {
    counts.merge(result.outcome(), 1L, Long::sum);
    if (result.outcome() == Outcome.REFUSED) {
      out.println(result.key() + ": " + result.words());
    }
  }

  private House open() {
    DataDirectory directory = new DataDirectory(data);
    return directory.exists()
        ? House.open(directory)
        : House.create(
            directory,
            new Paper(
                "My newspaper",
                "http://localhost:8080",
                false,
                List.of(new Edition(1, "en", "en", "My newspaper", "", "UTC", List.of()))));
  }
}
