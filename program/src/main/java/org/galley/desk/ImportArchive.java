package org.galley.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.galley.desk.ImportNames.Names;
import org.galley.desk.ImportPlan.Decision;
import org.galley.desk.ImportResult.Outcome;
import org.galley.intake.Archive;
import org.galley.intake.Importer;
import org.galley.intake.Reading;
import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.journal.Writing;
import org.galley.story.Author;
import org.galley.story.Paper;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.jspecify.annotations.Nullable;

/// Takes over an archive: as public stories that say they were not reviewed here, or as drafts.
///
/// Constant in memory: the archive is read in small batches. While one batch is written, the next
/// is prepared and the one after it is read, on other threads. Each batch is one transaction.
public final class ImportArchive {

  private static final int BATCH = 1_000;
  private static final int AHEAD = 4;

  private final Newsroom newsroom;
  private final IntakeRows drafts;
  private final InstantSource clock;
  private final Publish publish;

  public ImportArchive(Newsroom newsroom, IntakeRows drafts, InstantSource clock) {
    this.newsroom = newsroom;
    this.clock = clock;
    this.drafts = drafts;
    this.publish = new Publish(newsroom);
  }

  /// Imports one archive. The results come in the order of the archive, each after it is durable.
  ///
  /// @param source names the archive, so that the same item is found again at the next import
  /// @throws org.galley.intake.IntakeException if the archive as a whole cannot be read; what was
  ///   imported before stands
  public void run(
      Importer importer,
      Archive archive,
      String source,
      boolean makePublic,
      Consumer<ImportResult> results) {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("import-", 0).daemon().factory());
    try {
      new Run(importer, archive, source, makePublic, results, workers).run();
    } finally {
      workers.shutdownNow();
    }
  }

  /// A batch whose documents are made ready, and what was made for it.
  private record Batch(
      Names names, List<Decision> decisions, Future<List<@Nullable Prepared>> stories) {}

  private final class Run {

    private final Importer importer;
    private final Archive archive;
    private final Consumer<ImportResult> results;
    private final ExecutorService workers;
    private final ImportNames names;
    private final ImportPlan plan;

    /// Batches being read, in order; an empty one ends the archive.
    private final BlockingQueue<Optional<Future<List<Reading>>>> read =
        new LinkedBlockingQueue<>(AHEAD);

    Run(
        Importer importer,
        Archive archive,
        String source,
        boolean makePublic,
        Consumer<ImportResult> results,
        ExecutorService workers) {
      this.importer = importer;
      this.archive = archive;
      this.results = results;
      this.workers = workers;
      Paper paper = newsroom.journal().write(newsroom::paper);
      this.names = new ImportNames(newsroom, drafts, paper);
      this.plan = new ImportPlan(newsroom, drafts, names, clock, source, makePublic);
    }

    void run() {
      Future<?> reading = workers.submit(this::read);
      Batch ready = null;
      try {
        for (var next = read.take(); next.isPresent(); next = read.take()) {
          Batch batch = prepare(next.get().get());
          if (ready != null) {
            write(ready);
          }
          ready = batch;
        }
        if (ready != null) {
          write(ready);
        }
        reading.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the import was interrupted; run it again", e);
      } catch (ExecutionException e) {
        throw unchecked(e);
      } finally {
        reading.cancel(true);
      }
    }

    /// Goes through the archive, and hands its things out in batches to be read on other threads.
    private void read() {
      List<Supplier<Reading>> batch = new ArrayList<>(BATCH);
      try {
        importer.read(
            archive,
            thing -> {
              batch.add(thing);
              if (batch.size() == BATCH) {
                hand(batch);
              }
            });
      } finally {
        hand(batch);
        put(Optional.empty());
      }
    }

    private void hand(List<Supplier<Reading>> batch) {
      if (!batch.isEmpty()) {
        List<Supplier<Reading>> things = List.copyOf(batch);
        batch.clear();
        put(Optional.of(workers.submit(() -> things.stream().map(Supplier::get).toList())));
      }
    }

    private void put(Optional<Future<List<Reading>>> readings) {
      try {
        read.put(readings);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private Batch prepare(List<Reading> readings) {
      plan.nextBatch();
      List<Decision> decisions =
          newsroom
              .journal()
              .read(snapshot ->
                  readings.stream().map(reading -> plan.decide(snapshot, reading)).toList());
      Future<List<@Nullable Prepared>> stories =
          workers.submit(() -> decisions.stream().map(this::prepare).toList());
      return new Batch(names.take(), decisions, stories);
    }

    private @Nullable Prepared prepare(Decision decision) {
      Story story = decision.story();
      return story == null ? null : newsroom.prepare(story);
    }

    private void write(Batch batch) throws InterruptedException, ExecutionException {
      List<@Nullable Prepared> stories = batch.stories().get();
      newsroom
          .journal()
          .write(writing -> {
            write(writing, batch.names());
            for (int i = 0; i < stories.size(); i++) {
              Prepared story = stories.get(i);
              if (story != null) {
                write(writing, story, batch.decisions().get(i));
              }
            }
            return batch;
          });
      batch.decisions().forEach(decision -> results.accept(decision.result()));
    }

    private void write(Writing writing, Names names) {
      Prepared settings = names.settings();
      if (settings != null) {
        make(writing, settings);
      }
      names
          .made()
          .forEach((origin, made) -> {
            make(writing, made);
            drafts.remove(writing.transaction(), origin);
          });
      names.drafts().forEach((origin, draft) -> draft(writing, origin, draft));
    }

    private void draft(Writing writing, long origin, Prepared draft) {
      drafts.put(
          writing.transaction(),
          origin,
          new IntakeRows.Waiting(ImportNames.id(draft.content()), draft.packed()));
    }

    private void write(Writing writing, Prepared story, Decision decision) {
      if (decision.result().outcome() == Outcome.DRAFTED) {
        draft(writing, decision.origin(), story);
      } else {
        publish.append(writing, story, Entry.Role.IMPORT);
        drafts.remove(writing.transaction(), decision.origin());
      }
    }

    private static void make(Writing writing, Prepared made) {
      writing.append(
          made,
          at ->
              switch (made.content()) {
                case Topic topic ->
                    new Entry.Described(
                        at, topic.id(), made.document().digest(), Entry.Role.IMPORT);
                case Author author ->
                    new Entry.Described(
                        at, author.id(), made.document().digest(), Entry.Role.IMPORT);
                default -> new Entry.Settings(at, made.document().digest(), Entry.Role.IMPORT);
              });
    }

    private static RuntimeException unchecked(ExecutionException fault) {
      Throwable cause = fault.getCause();
      if (cause instanceof RuntimeException e) {
        return e;
      }
      if (cause instanceof Error e) {
        throw e;
      }
      return new IllegalStateException(fault);
    }
  }
}
