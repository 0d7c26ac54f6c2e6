package org.galley.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.galley.story.Block;
import org.galley.story.Digest;
import org.galley.story.Media;
import org.galley.story.Special;
import org.galley.story.Story;
import org.jspecify.annotations.Nullable;

/// The media files that a story or a special shows.
public final class StoryMedia {

  private final Set<Digest> found = new LinkedHashSet<>();

  private StoryMedia() {}

  public static Set<Digest> of(Story story) {
    StoryMedia media = new StoryMedia();
    Block.Picture main = story.card().picture();
    if (main != null) {
      media.add(main.media());
    }
    media.addAll(story.body());
    return media.found;
  }

  public static Set<Digest> of(Special special) {
    StoryMedia media = new StoryMedia();
    Block.Picture main = special.picture();
    if (main != null) {
      media.add(main.media());
    }
    media.addAll(special.introduction());
    special.documents().forEach(document -> media.add(document.media()));
    return media.found;
  }

  private void addAll(List<Block> blocks) {
    blocks.forEach(this::add);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Picture b -> add(b.media());
      case Block.Gallery b -> b.pictures().forEach(picture -> add(picture.media()));
      case Block.Video b -> {
        add(b.media());
        b.captions().forEach(captions -> found.add(captions.media()));
        addAll(b.transcript());
      }
      case Block.Audio b -> {
        add(b.media());
        addAll(b.transcript());
      }
      case Block.File b -> add(b.media());
      case Block.FactBox b -> addAll(b.blocks());
      case Block.Quote b -> addAll(b.blocks());
      case Block.LiveUpdate b -> addAll(b.blocks());
      case Block.Items b -> b.items().forEach(this::addAll);
      case Block.Paragraph _,
          Block.Heading _,
          Block.PullQuote _,
          Block.Table _,
          Block.Chart _,
          Block.Footnote _,
          Block.Divider _,
          Block.Embed _ -> {}
    }
  }

  private void add(@Nullable Media media) {
    if (media != null) {
      found.add(media.digest());
    }
  }
}
