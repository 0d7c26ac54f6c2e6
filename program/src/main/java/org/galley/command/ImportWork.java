package org.galley.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.galley.desk.ImportArchive;
import org.galley.desk.ImportPictures;
import org.galley.intake.Archive;
import org.galley.intake.Formats;
import org.galley.intake.Importer;
import org.galley.intake.IntakeException;
import org.galley.intake.Item;
import org.galley.intake.NoStory;
import org.galley.intake.Reading;
import org.galley.intake.Refusal;
import org.jspecify.annotations.Nullable;

/// Archives that were found readable from end to end, ready to be taken over.
final class ImportWork {

  /// How often progress is told, in items.
  private static final int STEP = 100;

  /// One archive that was gone through once.
  private record Checked(Importer importer, Path path, long bytes, String language)
      implements Archive {

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    Path folder() {
      return path.toAbsolutePath().resolveSibling("");
    }

    /// Names the archive, so that the same item is found again at the next import.
    String source() {
      return importer.format() + ":" + path.getFileName();
    }
  }

  private final List<Checked> archives;
  private final boolean publish;

  private ImportWork(List<Checked> archives, boolean publish) {
    this.archives = archives;
    this.publish = publish;
  }

  /// Goes through every archive to its end before anything is changed, so that one that is
  /// truncated or of another format does no half of its work.
  ///
  /// @throws IntakeException if one of them cannot be read, or is of no known format, as nothing in
  ///   it can become a story
  static ImportWork check(ImportRequest request) {
    List<Checked> checked = new ArrayList<>();
    Formats formats = new Formats();
    for (String path : request.paths()) {
      checked.add(check(formats, request.format(), Path.of(path)));
    }
    return new ImportWork(checked, request.publish());
  }

  private static Checked check(Formats formats, String format, Path path) {
    long bytes = size(path);
    Archive archive = () -> Files.newInputStream(path);
    Importer importer = formats.of(format, path.getFileName().toString(), archive);
    FirstGood first = new FirstGood();
    try {
      importer.read(archive, first);
    } catch (IntakeException e) {
      throw new IntakeException(e.code(), path.getFileName() + ": " + e.getMessage(), e);
    }
    first
        .refusal()
        .filter(_ -> !importer.isNamedInside())
        .ifPresent(refusal -> {
          throw new IntakeException(
              IntakeException.Code.MALFORMED,
              "nothing in %s can become a story; the first thing in it, %s, cannot because: %s"
                  .formatted(path.getFileName(), refusal.key(), refusal.reason()));
        });
    return new Checked(importer, path, bytes, first.language());
  }

  private static long size(Path path) {
    if (!Files.exists(path)) {
      throw unreadable(path, "there is no such file");
    }
    if (Files.isDirectory(path)) {
      throw unreadable(path, "it is a folder; name the files in it");
    }
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw unreadable(path, String.valueOf(e.getMessage()));
    }
  }

  private static IntakeException unreadable(Path path, String why) {
    return new IntakeException(
        IntakeException.Code.UNREADABLE, "%s cannot be read: %s".formatted(path, why));
  }

  /// The language that the archives state, as a BCP 47 tag: that of their first story.
  Optional<String> language() {
    return archives.stream()
        .map(Checked::language)
        .filter(language -> !language.isEmpty())
        .findFirst();
  }

  /// Takes over all archives, and tells of every item once it is durable.
  void run(House house, Consumer<ImportEvent> events) {
    ImportArchive work = new ImportArchive(house.newsroom(), house.intake(), house.clock());
    long total = archives.stream().mapToLong(Checked::bytes).sum();
    long before = 0;
    for (Checked archive : archives) {
      Telling telling = new Telling(before, total, events);
      work.run(
          new ImportPictures(archive.importer(), house.addPicture(), archive.folder()),
          () -> telling.count(archive.open()),
          archive.source(),
          publish,
          result -> telling.tell(new ImportEvent.Item(result)));
      before += archive.bytes();
    }
    events.accept(new ImportEvent.Progress(total, total));
  }

  /// Tells of items, and between them how far the archive was read.
  private static final class Telling {

    private final long before;
    private final long total;
    private final Consumer<ImportEvent> events;
    private final AtomicLong read = new AtomicLong();
    private int items;

    Telling(long before, long total, Consumer<ImportEvent> events) {
      this.before = before;
      this.total = total;
      this.events = events;
    }

    void tell(ImportEvent.Item item) {
      events.accept(item);
      if (++items % STEP == 0) {
        events.accept(new ImportEvent.Progress(before + read.get(), total));
      }
    }

    /// An importer may go through its archive more than once; the last time counts.
    InputStream count(InputStream in) {
      read.set(0);
      return new FilterInputStream(in) {
        @Override
        public int read() throws IOException {
          int one = super.read();
          read.addAndGet(one < 0 ? 0 : 1);
          return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          int count = super.read(buffer, offset, length);
          read.addAndGet(Math.max(count, 0));
          return count;
        }
      };
    }
  }

  /// Looks at things until one can become a story, and only counts the rest.
  private static final class FirstGood implements Consumer<Supplier<Reading>> {

    private @Nullable Item good;
    private @Nullable Refusal first;

    @Override
    public void accept(Supplier<Reading> thing) {
      if (good != null) {
        return;
      }
      switch (thing.get()) {
        case Refusal refusal -> first = first == null ? refusal : first;
        case NoStory other ->
            first = first == null ? new Refusal(other.key(), other.what()) : first;
        case Item item -> good = item;
      }
    }

    /// Why the first thing was refused, if nothing was good.
    Optional<Refusal> refusal() {
      return good == null ? Optional.ofNullable(first) : Optional.empty();
    }

    /// What the first good thing says of its language; may be empty.
    String language() {
      return good == null ? "" : good.language();
    }
  }
}
