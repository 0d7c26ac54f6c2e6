package org.galley.journal;

import org.galley.story.Card;
import org.galley.story.Headline;

/// Writes the card of a story.
final class CardWriter {

  private final JsonWriter out;
  private final BlockWriter blocks;
  private final PartWriter parts;

  CardWriter(JsonWriter out, BlockWriter blocks) {
    this.out = out;
    this.blocks = blocks;
    this.parts = new PartWriter(out);
  }

  void card(Card card) {
    out.open();
    out.value("id", card.id());
    out.value("original", card.original());
    out.text("edition", card.edition());
    out.text("section", card.section());
    out.value("address", card.address());
    out.word("form", card.form(), Words.FORM);
    out.word("label", card.label(), Words.LABEL);
    out.member("headline", card.headline(), this::headline);
    out.text("standfirst", card.standfirst());
    out.list("byline", card.byline(), parts::byline);
    out.text("source", card.source());
    out.text("place", card.place());
    out.instant("published", card.published());
    out.instant("updated", card.updated());
    out.member("picture", card.picture(), blocks::block);
    out.ids("topics", card.topics());
    out.member("focus", card.focus(), this::focus);
    out.number("corrections", card.corrections());
    out.close();
  }

  private void headline(Headline headline) {
    out.open();
    out.text("page", headline.page());
    out.text("front", headline.front());
    out.text("search", headline.search());
    out.close();
  }

  private void focus(Card.Focus focus) {
    out.open();
    out.text("reason", focus.reason());
    out.instant("since", focus.since());
    out.close();
  }
}
