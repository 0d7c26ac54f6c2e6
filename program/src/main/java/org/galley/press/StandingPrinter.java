package org.galley.press;

import org.galley.site.Addresses;
import org.galley.story.Standing;

/// Prints a standing page, such as About.
final class StandingPrinter {

  private final Sheet sheet;

  StandingPrinter(Sheet sheet) {
    this.sheet = sheet;
  }

  StandingView print(Standing standing) {
    String path = Addresses.standing(sheet.paper(), sheet.edition(), standing).encoded();
    BodyPrinter body = new BodyPrinter(sheet.texts(), sheet.dates(), sheet.lite());
    return new StandingView(
        sheet.frame(standing.title(), path).reading().build(),
        standing.title(),
        body.print(standing.body()));
  }
}
