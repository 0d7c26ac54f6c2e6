package org.galley.search;

import java.util.ArrayList;
import java.util.List;
import org.galley.story.Block;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Correction;
import org.galley.story.Inline;
import org.galley.story.Story;

/// All words of a story that readers see, in parts that weigh differently.
///
/// @param language a BCP 47 tag
record StoryText(String language, List<Part> parts) {

  /// What a part is, and how often its words count.
  enum Kind {
    HEADLINE(10),
    STANDFIRST(4),
    NAME(4),
    TOPIC(4),
    HEADING(2),
    BODY(1);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }

    /// Whether its words are few and well chosen.
    boolean isTop() {
      return this != BODY && this != HEADING;
    }
  }

  record Part(Kind kind, String words) {}

  StoryText {
    parts = List.copyOf(parts);
  }

  /// @param topics their names
  static StoryText of(Story story, String language, List<String> topics) {
    Collecting out = new Collecting();
    Card card = story.card();
    out.add(Kind.HEADLINE, card.headline().page());
    out.add(Kind.HEADLINE, card.headline().front());
    out.add(Kind.HEADLINE, card.headline().search());
    out.add(Kind.STANDFIRST, card.standfirst());
    for (Byline byline : card.byline()) {
      out.add(Kind.NAME, byline.name());
    }
    out.add(Kind.NAME, card.source());
    out.add(Kind.NAME, card.place());
    topics.forEach(topic -> out.add(Kind.TOPIC, topic));
    Block.Picture picture = card.picture();
    if (picture != null) {
      out.block(picture);
    }
    out.blocks(story.body());
    for (Correction correction : story.corrections()) {
      out.add(Kind.BODY, correction.wrong());
      out.add(Kind.BODY, correction.right());
    }
    return new StoryText(language, out.parts);
  }

  private static final class Collecting {

    private final List<Part> parts = new ArrayList<>();

    void add(Kind kind, String words) {
      if (!words.isBlank()) {
        parts.add(new Part(kind, words));
      }
    }

    void inline(List<Inline> text) {
      add(Kind.BODY, Inline.words(text));
    }

    void blocks(List<Block> blocks) {
      blocks.forEach(this::block);
    }

    void block(Block block) {
      switch (block) {
        case Block.Paragraph b -> inline(b.text());
        case Block.Heading b -> add(Kind.HEADING, Inline.words(b.text()));
        case Block.Items b -> b.items().forEach(this::blocks);
        case Block.Quote b -> titled(b.attribution(), b.blocks());
        case Block.PullQuote b -> {
          inline(b.text());
          add(Kind.BODY, b.attribution());
        }
        case Block.Picture b -> picture(b);
        case Block.Gallery b -> {
          add(Kind.HEADING, b.title());
          b.pictures().forEach(this::picture);
        }
        case Block.Video b -> titled(b.title(), b.transcript());
        case Block.Audio b -> titled(b.title(), b.transcript());
        case Block.Table b -> table(b);
        case Block.Chart b -> chart(b);
        case Block.FactBox b -> titled(b.title(), b.blocks());
        case Block.File b -> add(Kind.BODY, b.title());
        case Block.Footnote b -> inline(b.text());
        case Block.Divider _ -> {}
        case Block.Embed b -> {
          add(Kind.BODY, b.author());
          add(Kind.BODY, b.text());
        }
        case Block.LiveUpdate b -> titled(b.headline(), b.blocks());
      }
    }

    private void titled(String title, List<Block> blocks) {
      add(Kind.HEADING, title);
      blocks(blocks);
    }

    private void picture(Block.Picture picture) {
      inline(picture.caption());
      add(Kind.BODY, picture.alt());
      add(Kind.BODY, picture.credit());
    }

    private void table(Block.Table table) {
      add(Kind.HEADING, table.caption());
      for (List<List<Inline>> row : table.rows()) {
        row.forEach(this::inline);
      }
    }

    private void chart(Block.Chart chart) {
      add(Kind.HEADING, chart.title());
      chart.series().forEach(name -> add(Kind.BODY, name));
      chart.points().forEach(point -> add(Kind.BODY, point.label()));
    }
  }
}
