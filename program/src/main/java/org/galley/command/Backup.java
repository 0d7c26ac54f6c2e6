package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.galley.media.MediaException;
import org.galley.media.MediaStore;
import org.galley.media.Originals;
import org.galley.store.Aside;
import org.galley.store.DataDirectory;
import org.galley.store.Folders;
import org.galley.store.OwnerOnly;
import org.galley.store.SqlStorage;
import org.galley.story.Digest;

/// One file with everything that a paper needs to run elsewhere: a zip whose last member lists the
/// SHA-256 of all others, in the form of `sha256sum`.
///
/// The parts are taken in this order, while the paper may go on publishing:
///
/// 1. The checkpoint. The signer refuses to go back behind it, so a restored paper whose checkpoint
///    covered more entries than its database holds would take itself for an old copy and stay read
///    only for ever. The journal only grows, and a checkpoint is signed after its entries are
///    durable, so a database that is copied later holds all that this one covers. Entries beyond it
///    are sound too: they are signed when the restored paper is promoted, as after a crash.
/// 2. The database, as it is at one moment.
/// 3. The media, and the originals that they were made from. A file is kept before the story that
///    shows it is published and never changes, so all that the copied stories show are there by
///    now.
final class Backup {

  static final String DATABASE = "galley.db";
  static final String CHECKPOINT = "checkpoint";
  static final String KEYS = "keys/";
  static final String MEDIA = "media/";
  static final String ORIGINALS = "originals/";

  /// Which original each master was made from, one a line.
  static final String NOTES = ORIGINALS + "notes";

  static final String MANIFEST = "manifest.sha256";

  private final DataDirectory data;
  private final boolean withKey;
  private final ProgressLine line;
  private final StringBuilder manifest = new StringBuilder();
  private final List<String> leftOut = new ArrayList<>();
  private long files;

  Backup(DataDirectory data, boolean withKey, ProgressLine line) {
    this.data = data;
    this.withKey = withKey;
    this.line = line;
  }

  /// Writes the backup under another name beside, and gives it its own when it is on the disk.
  void write(Path file) throws IOException {
    House.requirePaper(data);
    if (Files.exists(file)) {
      throw new Refused(
          Faults.TAKEN, file + " is there already; name another FILE, or move that one away");
    }
    Path folder = file.toAbsolutePath().resolveSibling("");
    if (!Files.isDirectory(folder)) {
      throw new Refused(Faults.DISK, folder + " is no folder; make it, or name another FILE");
    }
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (Aside aside = Aside.in(data)) {
      Files.deleteIfExists(beside);
      OwnerOnly.file(beside);
      byte[] checkpoint = Files.readAllBytes(data.checkpoint());
      Path database = aside.folder().resolve(DATABASE);
      SqlStorage.copy(data.database(), database);
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
        zip.setLevel(Deflater.BEST_SPEED);
        write(zip, checkpoint, database);
        zip.finish();
        zip.flush();
        channel.force(true);
      }
      Files.move(beside, file);
      Folders.flushNames(folder);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /// How many files are in it.
  long files() {
    return files;
  }

  /// What could not be taken, in words.
  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  private void write(ZipOutputStream zip, byte[] checkpoint, Path database) throws IOException {
    add(zip, CHECKPOINT, checkpoint);
    add(zip, DATABASE, database);
    if (withKey) {
      try (Stream<Path> keys = Files.list(data.keys())) {
        for (Path key : keys.sorted().toList()) {
          add(zip, KEYS + key.getFileName(), key);
        }
      }
    }
    files(zip, MEDIA, new MediaStore(data.media()));
    Originals originals = new Originals(data.originals());
    byte[] notes = notes(originals);
    files(zip, ORIGINALS, originals.files());
    add(zip, NOTES, notes);
    zip.putNextEntry(new ZipEntry(MANIFEST));
    zip.write(manifest.toString().getBytes(UTF_8));
    zip.closeEntry();
  }

  private void files(ZipOutputStream zip, String under, MediaStore files) throws IOException {
    for (Digest digest : files.all()) {
      try {
        byte[] bytes = files.get(digest).orElse(null);
        if (bytes != null) {
          add(zip, under + digest, bytes);
        }
      } catch (MediaException e) {
        leftOut.add(e.getMessage());
      }
    }
  }

  /// Read before the files, so that each file that they name is among those.
  private static byte[] notes(Originals originals) {
    StringBuilder notes = new StringBuilder();
    originals
        .notes()
        .forEach(
            (master, original) -> notes.append(master).append(' ').append(original).append('\n'));
    return notes.toString().getBytes(UTF_8);
  }

  private void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
    list(name, Digest.sha256().digest(bytes));
  }

  private void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    MessageDigest digest = Digest.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(new DigestOutputStream(zip, digest));
    }
    zip.closeEntry();
    list(name, digest.digest());
  }

  private void list(String name, byte[] digest) {
    files++;
    manifest.append(HexFormat.of().formatHex(digest)).append("  ").append(name).append('\n');
    line.show(() -> Amounts.of(files, "file", "files") + " written");
  }
}
