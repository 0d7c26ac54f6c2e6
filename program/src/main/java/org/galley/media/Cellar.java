package org.galley.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Files that can be made again, in one folder of bounded size. When it is full, those go that
/// nobody asked for the longest. A disk that refuses only means that nothing is kept.
final class Cellar {

  private static final System.Logger LOG = System.getLogger(Cellar.class.getName());

  /// What is left when room is made, in parts of the whole.
  private static final double AFTERWARDS = 0.8;

  /// How exactly it is known when a file was asked for, in milliseconds.
  private static final long DAY = 24L * 60 * 60 * 1_000;

  private record Lying(Path file, long bytes, long asked) {}

  private final Path folder;
  private final long most;

  /// How many bytes lie here, about; negative until somebody has counted.
  private long lying = -1;

  Cellar(Path folder, long most) {
    this.folder = folder;
    this.most = most;
  }

  Optional<byte[]> get(String name) {
    Path file = file(name);
    try {
      byte[] bytes = Files.readAllBytes(file);
      long now = System.currentTimeMillis();
      if (Files.getLastModifiedTime(file).toMillis() < now - DAY) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(now));
      }
      return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "a kept picture cannot be read: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  void put(String name, byte[] bytes) {
    Path file = file(name);
    try {
      Files.createDirectories(file.resolveSibling(""));
      Path beside = Files.createTempFile(file.resolveSibling(""), "new", "");
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        // Else a power failure could leave the name with nothing behind it.
        channel.force(false);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      count(bytes.length);
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.WARNING, "a picture cannot be kept: {0}", e.getMessage());
    }
  }

  private Path file(String name) {
    return folder.resolve(name.substring(0, 2)).resolve(name);
  }

  private synchronized void count(long more) throws IOException {
    if (lying >= 0) {
      lying += more;
      if (lying <= most) {
        return;
      }
    }
    List<Lying> all = all();
    lying = all.stream().mapToLong(Lying::bytes).sum();
    if (lying <= most) {
      return;
    }
    all.sort(Comparator.comparingLong(Lying::asked));
    for (Lying oldest : all) {
      if (lying <= most * AFTERWARDS) {
        return;
      }
      Files.deleteIfExists(oldest.file());
      lying -= oldest.bytes();
    }
  }

  private List<Lying> all() throws IOException {
    List<Lying> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        all.add(new Lying(file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
      }
    }
    return all;
  }
}
