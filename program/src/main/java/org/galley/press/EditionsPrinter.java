package org.galley.press;

import java.util.List;
import org.galley.press.EditionsView.Line;
import org.galley.site.ListKey;
import org.galley.site.Look;
import org.galley.story.Edition;
import org.galley.story.Script;

/// Prints the page on which readers choose an edition.
final class EditionsPrinter {

  private final Sheet sheet;

  EditionsPrinter(Sheet sheet) {
    this.sheet = sheet;
  }

  EditionsView print() {
    Texts texts = sheet.texts();
    return new EditionsView(
        sheet.frame(texts.get("editions"), Frame.EDITIONS).choosing().build(),
        texts.get("editions"),
        texts.get("editions.choose"),
        sheet.view().editions().stream().map(this::line).toList());
  }

  private Line line(Edition edition) {
    sheet.view().in(edition);
    Teasers teasers = new Teasers(sheet.paper(), edition, sheet.type());
    List<Teaser> newest =
        teasers.of(sheet.view().lists().newest(ListKey.edition(edition.number()), 1, Look.LINE));
    return new Line(
        sheet.paper().home(edition),
        edition.language(),
        Script.direction(edition.language()),
        Languages.name(edition.language()),
        edition.title(),
        edition.tagline(),
        newest.isEmpty() ? null : newest.getFirst());
  }
}
