package org.galley.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.galley.story.Digest;

/// Pictures exactly as they were uploaded, for the desk alone: with what their metadata says of
/// people and places, and with their content credentials. Nothing here is ever served.
///
/// Beside the files by digest lie notes, `MASTER.original`, each with the digest of the upload that
/// a master was made from.
public final class Originals {

  private static final String NOTE = ".original";

  private final Path folder;
  private final MediaStore files;

  public Originals(Path folder) {
    this.folder = folder;
    this.files = new MediaStore(folder);
  }

  /// Keeps an upload from which `master` was made: when this returns, both are on stable storage.
  /// All uploads are kept; of several with the same master, the last is the one that [#of] finds.
  ///
  /// @throws MediaException `STORAGE`
  public Digest put(byte[] upload, Digest master) {
    Digest original = files.put(upload);
    note(master, original);
    return original;
  }

  /// Notes from which upload a master was made.
  ///
  /// @throws MediaException `STORAGE`
  public void note(Digest master, Digest original) {
    files.write(noteOf(master), (original + "\n").getBytes(US_ASCII));
  }

  /// The upload from which a master was made, if it is here.
  ///
  /// @throws MediaException `ALTERED` or `STORAGE`
  public Optional<byte[]> of(Digest master) {
    Path note = noteOf(master);
    return Files.exists(note) ? Optional.of(read(note)).flatMap(files::get) : Optional.empty();
  }

  /// The files by digest, for what handles all of them alike.
  public MediaStore files() {
    return files;
  }

  /// From which upload each master was made, in order.
  ///
  /// @throws MediaException `STORAGE`
  public Map<Digest, Digest> notes() {
    Map<String, Digest> notes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> found = all.filter(file -> file.toString().endsWith(NOTE)).toList();
      found.forEach(file -> notes.put(masterOf(file), read(file)));
    } catch (NoSuchFileException _) {
      return Map.of();
    } catch (IOException e) {
      throw MediaStore.failed("the folder " + folder + " cannot be gone through", e);
    }
    Map<Digest, Digest> byMaster = new LinkedHashMap<>();
    notes.forEach((master, original) -> byMaster.put(Digest.parse(master), original));
    return byMaster;
  }

  private static String masterOf(Path note) {
    String name = note.getFileName().toString();
    return name.substring(0, name.length() - NOTE.length());
  }

  private Path noteOf(Digest master) {
    return files.folderOf(master).resolve(master + NOTE);
  }

  private static Digest read(Path note) {
    try {
      return Digest.parse(Files.readString(note, US_ASCII).strip());
    } catch (IOException | IllegalArgumentException e) {
      throw MediaStore.failed(
          "the note " + note + " of a picture's original cannot be read", new IOException(e));
    }
  }
}
