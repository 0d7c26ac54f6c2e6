package org.galley.journal;

import org.galley.story.Card;
import org.galley.story.Headline;

/// Reads the card of a story.
final class CardReader {

  private final JsonReader in;
  private final BlockReader blocks;
  private final PartReader parts;

  CardReader(JsonReader in, BlockReader blocks) {
    this.in = in;
    this.blocks = blocks;
    this.parts = new PartReader(in);
  }

  Card card() {
    in.open();
    Card card =
        new Card(
            in.id("id"),
            in.id("original"),
            in.text("edition"),
            in.text("section"),
            in.address("address"),
            in.word("form", Words.FORM),
            in.optionalWord("label", Words.LABEL),
            in.member("headline", this::headline),
            in.optionalText("standfirst"),
            in.list("byline", parts::byline),
            in.optionalText("source"),
            in.optionalText("place"),
            in.instant("published"),
            in.optionalInstant("updated"),
            in.optional("picture", blocks::picture),
            in.list("topics", in::idElement),
            in.optional("focus", this::focus),
            in.optionalInteger("corrections"));
    in.close();
    return card;
  }

  private Headline headline() {
    in.open();
    Headline headline =
        new Headline(in.text("page"), in.optionalText("front"), in.optionalText("search"));
    in.close();
    return headline;
  }

  private Card.Focus focus() {
    in.open();
    Card.Focus focus = new Card.Focus(in.optionalText("reason"), in.instant("since"));
    in.close();
    return focus;
  }
}
