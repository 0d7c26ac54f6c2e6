package org.galley.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A small file that is either the old one or the new one, whatever happens: written beside,
/// flushed to the disk, then given its name, and the name flushed too.
final class DurableFile {

  private DurableFile() {}

  /// @param secret whether only the owner may read it
  static void write(Path file, byte[] bytes, boolean secret) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(beside);
      if (secret) {
        OwnerOnly.file(beside);
      }
      try (FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Folders.flushNames(file.toAbsolutePath().resolveSibling(""));
    } catch (IOException e) {
      throw StoreFailure.of("the file " + file, e);
    }
  }
}
