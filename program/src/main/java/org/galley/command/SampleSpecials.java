package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.IntFunction;
import org.galley.media.MediaStore;
import org.galley.story.Block;
import org.galley.story.Id;
import org.galley.story.Inline;
import org.galley.story.Media;
import org.galley.story.Special;

/// The special of the sample newspaper, in several of its editions.
final class SampleSpecials {

  private final SamplePaper sample;
  private final MediaStore media;
  private final Properties words = new Properties();

  SampleSpecials(SamplePaper sample, MediaStore media) {
    this.sample = sample;
    this.media = media;
    byte[] bytes = SamplePaper.file("specials.properties");
    try (InputStreamReader in = new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Special> all() {
    return values("editions").stream().map(this::special).toList();
  }

  private Special special(String edition) {
    String prefix = edition + ".";
    return new Special(
        id(edition),
        id(values("editions").getFirst()),
        edition,
        value("slug"),
        value(prefix + "title"),
        value(prefix + "standfirst"),
        picture(prefix),
        List.of(new Block.Paragraph(Inline.plain(value(prefix + "introduction")))),
        values("stories").stream().map(story -> sample.id(edition + "/" + story)).toList(),
        numbered(prefix + "timeline.%d.when", number -> moment(prefix, number)),
        numbered("event.%d.at", number -> event(prefix, number)),
        numbered(prefix + "document.%d", number -> document(prefix, number)));
  }

  private Id id(String edition) {
    return sample.id(edition + "/special/" + value("slug"));
  }

  private Block.Picture picture(String prefix) {
    return new Block.Picture(
        sample.picture(value("picture")),
        value(prefix + "alt"),
        Inline.plain(value(prefix + "caption")),
        value(prefix + "credit"),
        "");
  }

  /// What stands under the numbers from 1 for which there is a value.
  private <T> List<T> numbered(String key, IntFunction<T> make) {
    List<T> made = new ArrayList<>();
    for (int number = 1; words.containsKey(key.replace("%d", "" + number)); number++) {
      made.add(make.apply(number));
    }
    return made;
  }

  private Special.Moment moment(String prefix, int number) {
    String key = prefix + "timeline." + number;
    return new Special.Moment(value(key + ".when"), value(key + ".text"));
  }

  private Special.Event event(String prefix, int number) {
    String key = prefix + "event." + number;
    return new Special.Event(
        Instant.parse(value("event." + number + ".at")),
        Instant.parse(value("event." + number + ".end")),
        value(key + ".name"),
        value(key + ".place"),
        value(key + ".address"),
        "");
  }

  private Block.File document(String prefix, int number) {
    String file = values("documents").get(number - 1);
    byte[] bytes = SamplePaper.file("documents/" + file);
    String extension = file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return new Block.File(
        new Media(media.put(bytes), Media.Format.valueOf(extension), 0, 0, bytes.length),
        value(prefix + "document." + number));
  }

  private List<String> values(String key) {
    return List.of(value(key).split(",", -1));
  }

  private String value(String key) {
    String value = words.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("the sample newspaper's specials lack '" + key + "'");
    }
    return value;
  }
}
