package org.galley.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.galley.desk.AddPicture.Added;
import org.galley.desk.AddPicture.Outcome;
import org.galley.desk.AddPicture.Unfit;
import org.galley.intake.Archive;
import org.galley.intake.Importer;
import org.galley.intake.Item;
import org.galley.intake.NoStory;
import org.galley.intake.Reading;
import org.galley.intake.Refusal;
import org.galley.story.Block.Picture;
import org.galley.story.Inline;
import org.galley.story.Media;

/// An importer that also takes in the picture files which lie beside the archive: a story's picture
/// that another importer found under the name of a file becomes that file.
///
/// A file that is missing or no picture is a remark; its story comes all the same.
public final class ImportPictures implements Importer {

  private final Importer importer;
  private final AddPicture add;
  private final Path folder;

  /// What became of each file, so that one that many stories show is taken in once.
  private final Map<Path, Outcome> taken = new ConcurrentHashMap<>();

  /// @param folder in which the archive lies; no file outside of it is looked at
  public ImportPictures(Importer importer, AddPicture add, Path folder) {
    this.importer = importer;
    this.add = add;
    this.folder = folder;
  }

  @Override
  public String format() {
    return importer.format();
  }

  @Override
  public boolean isNamedInside() {
    return importer.isNamedInside();
  }

  @Override
  public void read(Archive archive, Consumer<Supplier<Reading>> out) {
    importer.read(archive, thing -> out.accept(() -> with(thing.get())));
  }

  private Reading with(Reading reading) {
    return switch (reading) {
      case NoStory other -> other;
      case Refusal refusal -> refusal;
      case Item item -> new Taking().with(item);
    };
  }

  /// One item, and what is to be said about its pictures.
  private final class Taking {

    private final List<String> remarks = new ArrayList<>();

    Item with(Item item) {
      Picture main = item.picture();
      Picture found = main == null ? null : taken(main);
      return item.withPicture(found, remarks);
    }

    private Picture taken(Picture picture) {
      String name = picture.found();
      if (picture.media() != null || !isFileName(name)) {
        return picture;
      }
      Optional<Path> file = file(name);
      if (file.isEmpty()) {
        remarks.add("the picture '%s' is not beside the archive".formatted(name));
        return picture;
      }
      return switch (taken.computeIfAbsent(file.get(), this::take)) {
        case Unfit unfit -> {
          remarks.add("the picture '%s' was left out: %s".formatted(name, unfit.reason()));
          yield picture;
        }
        case Added added -> {
          added.remarks().forEach(said -> remarks.add("the picture '" + name + "': " + said));
          yield filled(picture, added);
        }
      };
    }

    private Outcome take(Path file) {
      try {
        return add.run(Files.readAllBytes(file));
      } catch (IOException e) {
        return new Unfit("it cannot be read (" + e.getMessage() + "); check its owner and mode");
      }
    }

    /// What the archive says of a picture stands; where it is silent, the picture speaks for
    /// itself.
    private Picture filled(Picture picture, Added added) {
      Media media = added.media();
      boolean silent = picture.caption().isEmpty();
      return new Picture(
          media,
          picture.alt().isEmpty() && !picture.decorative() ? added.words().alt() : picture.alt(),
          silent ? Inline.plain(added.words().caption()) : picture.caption(),
          picture.credit().isEmpty() ? added.words().credit() : picture.credit(),
          "",
          picture.focal(),
          picture.decorative());
    }
  }

  /// Whether a picture may lie beside the archive: addresses elsewhere do not.
  private static boolean isFileName(String name) {
    return !name.isEmpty() && !name.startsWith("/") && !name.contains(":") && !name.contains("?");
  }

  private Optional<Path> file(String name) {
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(name).toRealPath();
      return file.startsWith(root) && Files.isRegularFile(file) && fits(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException _) {
      return Optional.empty();
    }
  }

  /// One that is far too large is not read at all.
  private static boolean fits(Path file) throws IOException {
    return Files.size(file) <= Integer.MAX_VALUE / 4;
  }
}
