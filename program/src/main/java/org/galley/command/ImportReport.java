package org.galley.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.galley.desk.ImportResult;
import org.galley.desk.ImportResult.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What whoever asked for an import is told: progress, a line for each item in a file, a summary.
final class ImportReport implements Consumer<ImportEvent>, AutoCloseable {

  /// How many refusals the summary names.
  private static final int NAMED = 20;

  private static final double NANOS = 1e9;

  /// One line of the report's file.
  private record Line(
      String key, String outcome, String address, String reason, List<String> remarks) {}

  private final long start = System.nanoTime();
  private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
  private final List<ImportResult> refused = new ArrayList<>();
  private final ProgressLine line;
  private final @Nullable Writer file;
  private long items;
  private long remarked;

  private ImportReport(ProgressLine line, @Nullable Writer file) {
    this.line = line;
    this.file = file;
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0L);
    }
  }

  /// @param file where to write a line of JSON for each item; null for nowhere
  /// @throws Refused if it cannot be written
  static ImportReport open(ProgressLine line, @Nullable Path file) {
    try {
      return new ImportReport(line, file == null ? null : Files.newBufferedWriter(file));
    } catch (IOException e) {
      throw new Refused(
          Faults.DISK,
          "the report %s cannot be written: %s; choose another with --report"
              .formatted(file, Faults.words(e)),
          e);
    }
  }

  @Override
  public void accept(ImportEvent event) {
    switch (event) {
      case ImportEvent.Item item -> take(item.result());
      case ImportEvent.Progress progress -> line.show(() -> words(progress));
      case ImportEvent.Done _, ImportEvent.Failed _ -> {}
    }
  }

  boolean hasRefusals() {
    return counts.getOrDefault(Outcome.REFUSED, 0L) > 0;
  }

  void summary(PrintWriter out) {
    StringBuilder words = new StringBuilder();
    counts.forEach((outcome, count) -> {
      if (count > 0) {
        words.append(words.isEmpty() ? "" : ", ").append(Amounts.count(count));
        words.append(' ').append(name(outcome));
      }
    });
    out.println(
        "%s in %s%s"
            .formatted(
                Amounts.of(items, "item", "items"),
                Amounts.seconds(seconds()),
                words.isEmpty() ? "." : ": " + words + "."));
    for (ImportResult result : refused) {
      out.println("  refused: " + result.key() + ": " + result.words());
    }
    long more = counts.getOrDefault(Outcome.REFUSED, 0L) - refused.size();
    if (more > 0) {
      out.println("  and " + Amounts.count(more) + " more; --report FILE names all of them");
    }
    if (counts.getOrDefault(Outcome.PASSED, 0L) > 0) {
      out.println("What was passed is no story, such as menus; --report FILE names it.");
    }
    if (remarked > 0) {
      out.println(
          "Something could not be taken over from %s; --report FILE tells what."
              .formatted(Amounts.of(remarked, "item", "items")));
    }
  }

  void summaryAsJson(PrintWriter out) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("items", items);
    counts.forEach((outcome, count) -> members.put(name(outcome), count));
    members.put("withRemarks", remarked);
    members.put("seconds", Math.round(seconds() * 1_000) / 1_000.0);
    out.println(JsonMapper.shared().writeValueAsString(members));
  }

  @Override
  public void close() {
    line.close();
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(ImportResult result) {
    items++;
    counts.merge(result.outcome(), 1L, Long::sum);
    if (!result.remarks().isEmpty()) {
      remarked++;
    }
    if (result.outcome() == Outcome.REFUSED && refused.size() < NAMED) {
      refused.add(result);
    }
    if (file != null) {
      write(file, result);
    }
  }

  private void write(Writer to, ImportResult result) {
    Line written =
        new Line(
            result.key(),
            name(result.outcome()),
            result.address(),
            result.words(),
            result.remarks());
    try {
      to.write(JsonMapper.shared().writeValueAsString(written) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String words(ImportEvent.Progress progress) {
    return "%s, %s a second, %s of %s"
        .formatted(
            Amounts.of(items, "item", "items"),
            Amounts.count(Math.round(items / seconds())),
            Amounts.bytes(progress.bytes()),
            Amounts.bytes(progress.ofBytes()));
  }

  private double seconds() {
    return (System.nanoTime() - start) / NANOS;
  }

  private static String name(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
