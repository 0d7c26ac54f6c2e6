package org.galley.press;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.galley.press.SpecialView.DocumentView;
import org.galley.press.SpecialView.EventView;
import org.galley.press.Teaser.Moment;
import org.galley.site.Addresses;
import org.galley.site.Look;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Script;
import org.galley.story.Special;

/// Prints the page of a special.
final class SpecialPrinter {

  private final Sheet sheet;
  private final Texts texts;
  private final Dates dates;

  SpecialPrinter(Sheet sheet) {
    this.sheet = sheet;
    this.texts = sheet.texts();
    this.dates = sheet.dates();
  }

  SpecialView print(Special special) {
    List<Special> translations = sheet.view().subjects().translations(special);
    List<Teaser> stories = stories(special);
    BodyPrinter body = new BodyPrinter(texts, dates, sheet.lite());
    return new SpecialView(
        frame(special, translations, stories),
        special,
        sheet.lite() ? null : body.main(special.picture(), Card.Form.LONG),
        body.print(special.introduction()),
        stories,
        special.events().stream().map(this::event).toList(),
        special.documents().stream().map(this::document).toList(),
        translations.stream().map(this::translation).flatMap(Optional::stream).toList());
  }

  private Frame frame(Special special, List<Special> translations, List<Teaser> stories) {
    String path = Addresses.special(sheet.paper(), special).encoded();
    List<Thing> data =
        sheet.lite()
            ? List.of()
            : new SpecialData(new PaperData(sheet.view(), sheet.edition()), dates)
                .of(special, path, stories);
    Frame.Builder frame =
        sheet
            .frame(special.title(), path)
            .description(special.standfirst())
            .summary(Summary.of("website", special.title(), data));
    for (Special other : translations) {
      frame.translation(other.edition(), Addresses.special(sheet.paper(), other));
    }
    return frame.build();
  }

  private List<Teaser> stories(Special special) {
    return special.stories().stream()
        .map(id -> sheet.view().live(id, sheet.lite() ? Look.ROW : Look.TEASER))
        .flatMap(Optional::stream)
        .filter(listed -> listed.card().edition().equals(special.edition()))
        .map(sheet.teasers()::of)
        .map(story -> story.shows(special.picture()) ? story.withoutPicture() : story)
        .toList();
  }

  private EventView event(Special.Event event) {
    Instant at = event.at();
    Instant end = event.end();
    return new EventView(
        end == null ? Moment.of(dates, at) : new Moment(dates.iso(at), dates.from(at, end)),
        end == null ? null : new Moment(dates.iso(end), dates.until(at, end)),
        event.name(),
        event.place(),
        event.address(),
        event.href());
  }

  private DocumentView document(Block.File file) {
    String kind = file.media().format().name();
    return new DocumentView(
        file.media().address(),
        file.title().isEmpty() ? kind : file.title(),
        kind,
        Math.max(1, file.media().length() / 1000) + " kB");
  }

  private Optional<Frame.Alternate> translation(Special other) {
    Optional<Edition> in =
        sheet.view().editions().stream()
            .filter(edition -> edition.key().equals(other.edition()))
            .findFirst();
    return in.map(edition ->
        new Frame.Alternate(
            Addresses.special(sheet.paper(), other).encoded(),
            edition.language(),
            Script.direction(edition.language()),
            Languages.name(edition.language()) + ": " + other.title(),
            "",
            false));
  }
}
