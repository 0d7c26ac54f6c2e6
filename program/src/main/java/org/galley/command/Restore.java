package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.galley.media.MediaStore;
import org.galley.media.Originals;
import org.galley.store.Aside;
import org.galley.store.DataDirectory;
import org.galley.store.Folders;
import org.galley.store.OwnerOnly;
import org.galley.story.Digest;

/// Makes a paper from a [Backup]: everything is unpacked aside and compared with the manifest; only
/// then is it put in place, the database last. Until that is there, there is no paper.
final class Restore {

  private static final String KEY = "[a-z0-9-]{1,40}\\.key";
  private static final String MEDIA_FILE = "[0-9a-f]{64}";
  private static final Pattern NOTE = Pattern.compile("(" + MEDIA_FILE + ") (" + MEDIA_FILE + ")");
  private static final int MOST_MANIFEST = 1 << 30;

  private final DataDirectory data;
  private final ProgressLine line;
  private final Map<String, String> found = new TreeMap<>();
  private String manifest = "";

  Restore(DataDirectory data, ProgressLine line) {
    this.data = data;
    this.line = line;
  }

  void run(Path file) throws IOException {
    data.requireUsable();
    if (!Files.isRegularFile(file)) {
      throw damaged(file, Files.exists(file) ? "it is no file" : "there is no such file");
    }
    requireWhole(file);
    if (!data.isFree()) {
      throw new Refused(
          Faults.TAKEN, data.root() + " is not empty; restore into a new or an empty folder");
    }
    boolean made = !Files.exists(data.root());
    data.create();
    try (Aside aside = Aside.in(data)) {
      unpack(file, aside.folder());
      compare(file);
      putInPlace(aside.folder());
    } catch (IOException | RuntimeException e) {
      if (made) {
        Files.deleteIfExists(data.root());
      }
      throw e;
    }
  }

  /// The list at the end of a zip is what tells that its end is there. What is in it is compared
  /// with the manifest, not with that list.
  private static void requireWhole(Path file) throws IOException {
    try (ZipFile _ = new ZipFile(file.toFile())) {
      return;
    } catch (ZipException e) {
      throw damaged(file, "its end is missing or damaged (%s)".formatted(e.getMessage()));
    }
  }

  private void unpack(Path file, Path into) throws IOException {
    MediaStore media = new MediaStore(into.resolve("media"));
    Originals originals = new Originals(into.resolve("originals"));
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!unpackPicture(zip, entry.getName(), media, originals)) {
          unpack(file, zip, entry.getName(), into);
        }
        line.show(() -> Amounts.of(found.size(), "file", "files") + " unpacked");
      }
    } catch (ZipException | EOFException e) {
      throw damaged(file, String.valueOf(e.getMessage()));
    }
  }

  private boolean unpackPicture(
      ZipInputStream zip, String name, MediaStore media, Originals originals) throws IOException {
    if (name.equals(Backup.NOTES)) {
      byte[] notes = zip.readAllBytes();
      new String(notes, UTF_8)
          .lines()
          .map(NOTE::matcher)
          .filter(Matcher::matches)
          .forEach(
              note -> originals.note(Digest.parse(note.group(1)), Digest.parse(note.group(2))));
      found.put(name, Digest.of(notes).toString());
      return true;
    }
    for (String under : List.of(Backup.MEDIA, Backup.ORIGINALS)) {
      if (name.startsWith(under) && name.substring(under.length()).matches(MEDIA_FILE)) {
        MediaStore files = under.equals(Backup.MEDIA) ? media : originals.files();
        found.put(name, files.put(zip.readAllBytes()).toString());
        return true;
      }
    }
    return false;
  }

  private void unpack(Path file, ZipInputStream zip, String name, Path into) throws IOException {
    if (name.equals(Backup.MANIFEST)) {
      manifest = new String(zip.readNBytes(MOST_MANIFEST), UTF_8);
    } else if (name.equals(Backup.DATABASE) || name.equals(Backup.CHECKPOINT)) {
      found.put(name, copy(zip, into.resolve(name)));
    } else if (name.startsWith(Backup.KEYS) && name.substring(Backup.KEYS.length()).matches(KEY)) {
      OwnerOnly.folder(into.resolve("keys"));
      found.put(name, copy(zip, into.resolve(name)));
    } else {
      throw damaged(file, "it holds the file '" + name + "', which no backup has");
    }
  }

  private static String copy(InputStream in, Path file) throws IOException {
    OwnerOnly.file(file);
    MessageDigest digest = Digest.sha256();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      new DigestInputStream(in, digest).transferTo(out);
      channel.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void compare(Path file) {
    if (manifest.isEmpty()) {
      throw damaged(file, "its end is missing");
    }
    Map<String, String> listed = new TreeMap<>();
    manifest
        .lines()
        .forEach(one -> {
          String[] parts = one.split("  ", 2);
          listed.put(parts[parts.length - 1], parts[0]);
        });
    if (!listed.equals(found) || !found.containsKey(Backup.DATABASE)) {
      throw damaged(file, "what it holds is not what its manifest lists");
    }
  }

  /// A crash on the way leaves a folder without a database, which is no paper and is not empty: the
  /// next try says so.
  private void putInPlace(Path from) throws IOException {
    Files.createFile(data.restored());
    for (String name : List.of("media", "originals", "keys", Backup.CHECKPOINT, Backup.DATABASE)) {
      Path part = from.resolve(name);
      if (Files.exists(part)) {
        Files.move(part, data.root().resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.createDirectories(data.media());
    Folders.flushNames(data.root());
  }

  private static Refused damaged(Path file, String why) {
    return new Refused(
        Faults.BAD_DATA, "%s is no sound backup: %s; nothing was restored".formatted(file, why));
  }
}
