package org.galley.press;

import org.galley.press.templates.JtestandingGenerated;
import org.galley.site.Addresses;
import org.galley.site.SiteView;
import org.galley.story.Edition;
import org.galley.story.Standing;

/// Prints a standing page, such as About.
final class StandingPrinter {

  private final SiteView view;
  private final Edition edition;
  private final Typecase type;

  StandingPrinter(SiteView view, Edition edition, Typecase type) {
    this.view = view;
    this.edition = edition;
    this.type = type;
  }

  byte[] print(Standing standing) {
    Frame frame =
        new Frame.Builder(view, edition, type)
            .reading()
            .title(standing.title())
            .path(Addresses.standing(view.paper(), edition, standing).encoded())
            .build();
    BodyPrinter body = new BodyPrinter(type.texts(edition), type.dates(edition));
    StandingView page = new StandingView(frame, standing.title(), body.print(standing.body()));
    return Rendering.bytes(out -> JtestandingGenerated.render(out, null, page));
  }
}
