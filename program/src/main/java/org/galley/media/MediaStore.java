package org.galley.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.galley.media.MediaException.Code;
import org.galley.story.Digest;

/// Files by the digest of their bytes, two levels deep in one folder. A file is written once, under
/// its own name, and never changed.
public final class MediaStore {

  private final Path folder;

  public MediaStore(Path folder) {
    this.folder = folder;
  }

  /// Keeps `bytes` on stable storage.
  public Digest put(byte[] bytes) {
    Digest digest = Digest.of(bytes);
    Path file = file(digest);
    if (Files.exists(file)) {
      return digest;
    }
    try {
      Files.createDirectories(file.getParent());
      Path beside = Files.createTempFile(file.getParent(), "new", "");
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(bytes));
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      return digest;
    } catch (IOException e) {
      throw new MediaException(
          Code.STORAGE, "the file %s cannot be kept: %s".formatted(digest, e.getMessage()), e);
    }
  }

  /// The bytes with this digest, or nothing if there are none.
  ///
  /// @throws MediaException `ALTERED` if they are not what their name says
  public Optional<byte[]> get(Digest digest) {
    try {
      Path file = file(digest);
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      if (!Digest.of(bytes).equals(digest)) {
        throw new MediaException(
            Code.ALTERED,
            "the media file %s was changed on the disk; restore it from a backup or a follower"
                .formatted(digest));
      }
      return Optional.of(bytes);
    } catch (IOException e) {
      throw new MediaException(
          Code.STORAGE, "the file %s cannot be read: %s".formatted(digest, e.getMessage()), e);
    }
  }

  public boolean has(Digest digest) {
    return Files.exists(file(digest));
  }

  /// All digests that are kept.
  public List<Digest> all() {
    List<Digest> all = new ArrayList<>();
    if (!Files.exists(folder)) {
      return all;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = file.getFileName().toString();
              if (name.length() == 2 * Digest.LENGTH) {
                all.add(Digest.parse(name));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private Path file(Digest digest) {
    String name = digest.toString();
    return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
  }
}
