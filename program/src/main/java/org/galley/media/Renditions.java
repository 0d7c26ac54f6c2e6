package org.galley.media;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.galley.media.MediaException.Code;
import org.galley.story.Digest;
import org.galley.story.Media;

/// Pictures in the widths and formats that pages offer, made from the masters when they are first
/// asked for. What was made is kept as long as there is room; all of it can be thrown away.
public final class Renditions {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long MEMORY_OF_ONE = 256L * 1024 * 1024;

  /// A media file as it is given out.
  ///
  /// @param format of the bytes, which may be another than was asked for
  public record File(Media.Format format, byte[] bytes) {}

  /// One picture in one width and format.
  private record Key(Digest master, int width, Media.Format format) {

    String name() {
      return "%s-%d.%s".formatted(master, width, format.extension());
    }
  }

  private final MediaStore masters;
  private final Cellar kept;
  private final Decoding decoding = new Decoding(MEMORY_OF_ONE, PATIENCE);
  private final Semaphore makers;
  private final Map<Key, CompletableFuture<Optional<File>>> making = new ConcurrentHashMap<>();

  /// @param folder for what was made; it may vanish at any time
  /// @param most how many bytes may lie there
  public Renditions(MediaStore masters, Path folder, long most) {
    this.masters = masters;
    this.kept = new Cellar(folder, most);
    Runtime machine = Runtime.getRuntime();
    long room = machine.maxMemory() / 2 / MEMORY_OF_ONE;
    this.makers =
        new Semaphore(Math.toIntExact(Math.clamp(room, 1, machine.availableProcessors())));
  }

  /// What is there without making anything: the master itself at its own width and in its own
  /// format, or what was made before.
  ///
  /// @throws MediaException `ALTERED` or `STORAGE`
  public Optional<File> kept(Digest master, int width, Media.Format format) {
    Key key = new Key(master, width, format);
    Optional<byte[]> made =
        Media.OFFERED.contains(format) ? kept.get(key.name()) : Optional.empty();
    return made.isPresent()
        ? made.map(Renditions::file)
        : masters.get(master).flatMap(bytes -> itself(key, bytes));
  }

  /// The picture in this width and format, made if need be; nothing if it is not offered so. One
  /// rendition is made once at a time, whoever asks; this waits.
  ///
  /// @throws MediaException `ALTERED` or `STORAGE`, or `UNREADABLE` if the master is no picture
  public Optional<File> get(Digest master, int width, Media.Format format) {
    Optional<File> there = kept(master, width, format);
    if (there.isPresent() || !Media.OFFERED.contains(format)) {
      return there;
    }
    Key key = new Key(master, width, format);
    CompletableFuture<Optional<File>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<File>> running = making.putIfAbsent(key, mine);
    return running == null ? make(key, mine) : join(running);
  }

  private Optional<File> make(Key key, CompletableFuture<Optional<File>> mine) {
    try {
      Optional<File> made = masters.get(key.master()).flatMap(bytes -> make(key, bytes));
      made.ifPresent(file -> kept.put(key.name(), file.bytes()));
      mine.complete(made);
      return made;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      making.remove(key, mine);
    }
  }

  private static Optional<File> join(CompletableFuture<Optional<File>> running) {
    try {
      return running.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /// The master, if that is what was asked for. What is not made of pixels has one size, whatever
  /// its address says.
  private static Optional<File> itself(Key key, byte[] bytes) {
    FileKind kind = FileKind.of(bytes);
    return switch (kind) {
      case JPEG, PNG, WEBP -> {
        boolean own = kind.name().equals(key.format().name());
        yield own && parts(key.master(), kind, bytes).width() == key.width()
            ? Optional.of(new File(key.format(), bytes))
            : Optional.empty();
      }
      case GIF, SVG, HEIC, AVIF, TIFF, PHOTOSHOP, PDF, OTHER ->
          Media.isScaled(key.format())
              ? Optional.empty()
              : Optional.of(new File(key.format(), bytes));
    };
  }

  private Optional<File> make(Key key, byte[] bytes) {
    FileKind kind = FileKind.of(bytes);
    if (kind != FileKind.JPEG && kind != FileKind.PNG && kind != FileKind.WEBP) {
      return Optional.empty();
    }
    Upload parts = parts(key.master(), kind, bytes);
    if (!Media.widths(parts.width()).contains(key.width())) {
      return Optional.empty();
    }
    makers.acquireUninterruptibly();
    try {
      return Optional.of(file(make(key, parts)));
    } catch (Upload.Broken e) {
      throw unreadable(key.master(), e);
    } finally {
      makers.release();
    }
  }

  private byte[] make(Key key, Upload parts) throws Upload.Broken {
    BufferedImage master = decoding.decode(parts);
    long height = Math.round((double) parts.height() * key.width() / parts.width());
    BufferedImage scaled = Pixels.scale(master, key.width(), Math.max(1, Math.toIntExact(height)));
    if (key.format() == Media.Format.WEBP) {
      try {
        return Encoding.webp(scaled);
      } catch (LinkageError e) {
        // This machine cannot encode WebP. Pages offer it all the same, as they may not depend on
        // the machine, and browsers take what comes by its own media type.
        return Encoding.jpeg(scaled);
      }
    }
    return Encoding.jpeg(scaled);
  }

  private static File file(byte[] bytes) {
    boolean webp = FileKind.of(bytes) == FileKind.WEBP;
    return new File(webp ? Media.Format.WEBP : Media.Format.JPEG, bytes);
  }

  private static Upload parts(Digest master, FileKind kind, byte[] bytes) {
    try {
      return Upload.of(kind, bytes);
    } catch (Upload.Broken e) {
      throw unreadable(master, e);
    }
  }

  private static MediaException unreadable(Digest master, Upload.Broken why) {
    return new MediaException(
        Code.UNREADABLE,
        "the picture %s cannot be scaled (%s); publish its stories again with a sound picture"
            .formatted(master, why.why()),
        why);
  }
}
