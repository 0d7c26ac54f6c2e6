package org.galley.media;

import java.io.IOException;
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

  /// Keeps `bytes`: when this returns they are on stable storage, under their name.
  ///
  /// @throws MediaException `STORAGE`
  public Digest put(byte[] bytes) {
    Digest digest = Digest.of(bytes);
    Path file = file(digest);
    if (!Files.exists(file)) {
      write(file, bytes);
    }
    return digest;
  }

  /// Writes a file of this folder, or writes it anew, as a whole or not at all: when this returns
  /// it is on stable storage.
  ///
  /// @throws MediaException `STORAGE`
  void write(Path file, byte[] bytes) {
    try {
      Path inside = makeFolder(file.resolveSibling(""));
      Path beside = Files.createTempFile(inside, "new", "");
      fill(beside, bytes);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      flushNames(inside);
    } catch (IOException e) {
      throw failed("the media file " + file.getFileName() + " cannot be kept", e);
    }
  }

  /// The bytes with this digest, or nothing if there are none.
  ///
  /// @throws MediaException `ALTERED` if they are not what their name says, or `STORAGE`
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
      throw failed("the media file " + digest + " cannot be read", e);
    }
  }

  /// All digests that are kept, in no order.
  ///
  /// @throws MediaException `STORAGE`
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
      throw failed("the media folder " + folder + " cannot be gone through", e);
    }
    return all;
  }

  private Path file(Digest digest) {
    return folderOf(digest).resolve(digest.toString());
  }

  Path folderOf(Digest digest) {
    String name = digest.toString();
    return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
  }

  private static void fill(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /// Makes a folder and those around it. Each has its name on the disk before anything in it
  /// counts.
  private static Path makeFolder(Path folder) throws IOException {
    Path around = folder.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder) && around != null) {
      makeFolder(around);
      Files.createDirectories(folder);
      flushNames(around);
    }
    return folder;
  }

  private static void flushNames(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }

  static MediaException failed(String what, IOException cause) {
    return new MediaException(
        Code.STORAGE,
        "%s (%s); check the disk and the owner of the folder".formatted(what, cause.getMessage()),
        cause);
  }
}
