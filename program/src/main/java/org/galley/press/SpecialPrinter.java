package org.galley.press;

import java.util.List;
import java.util.Optional;
import org.galley.press.SpecialView.EventView;
import org.galley.press.Teaser.Moment;
import org.galley.press.templates.JtespecialGenerated;
import org.galley.site.Addresses;
import org.galley.site.Look;
import org.galley.site.SiteView;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Special;

/// Prints the page of a special.
final class SpecialPrinter {

  private final SiteView view;
  private final Edition edition;
  private final Typecase type;

  SpecialPrinter(SiteView view, Edition edition, Typecase type) {
    this.view = view;
    this.edition = edition;
    this.type = type;
  }

  byte[] print(Special special) {
    Paper paper = view.paper();
    Texts texts = type.texts(edition);
    Dates dates = type.dates(edition);
    List<Teaser> stories =
        special.stories().stream()
            .map(id -> view.live(id, Look.TEASER))
            .flatMap(Optional::stream)
            .map(new Teasers(paper, edition, type)::of)
            .toList();
    BodyPrinter body = new BodyPrinter(texts, dates);
    SpecialView page =
        new SpecialView(
            new Frame.Builder(view, edition, type)
                .title(special.title())
                .description(special.standfirst())
                .path(Addresses.special(paper, special).encoded())
                .build(),
            special,
            body.main(special.picture(), Card.Form.LONG),
            body.print(special.introduction()),
            stories,
            special.events().stream()
                .map(event ->
                    new EventView(Moment.of(dates, event.at()), event.name(), event.place()))
                .toList());
    return Rendering.bytes(out -> JtespecialGenerated.render(out, null, page));
  }
}
