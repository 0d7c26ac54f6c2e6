package org.galley.press;

import org.galley.press.templates.JtecorrectionsGenerated;
import org.galley.press.templates.JtedayGenerated;
import org.galley.press.templates.JteeditionsGenerated;
import org.galley.press.templates.JtefrontGenerated;
import org.galley.press.templates.JtegoneGenerated;
import org.galley.press.templates.JteindexGenerated;
import org.galley.press.templates.JtelistGenerated;
import org.galley.press.templates.JtespecialGenerated;
import org.galley.press.templates.JtestandingGenerated;
import org.galley.press.templates.JtestoryGenerated;
import org.galley.press.templates.JtesubjectGenerated;

/// The template of each kind of page.
final class Templates {

  private Templates() {}

  static byte[] print(PageView view) {
    return Rendering.bytes(out -> {
      switch (view) {
        case FrontView page -> JtefrontGenerated.render(out, null, page);
        case ListView page -> JtelistGenerated.render(out, null, page);
        case SubjectView page -> JtesubjectGenerated.render(out, null, page);
        case DayView page -> JtedayGenerated.render(out, null, page);
        case IndexView page -> JteindexGenerated.render(out, null, page);
        case CorrectionsView page -> JtecorrectionsGenerated.render(out, null, page);
        case EditionsView page -> JteeditionsGenerated.render(out, null, page);
        case GoneView page -> JtegoneGenerated.render(out, null, page);
        case SpecialView page -> JtespecialGenerated.render(out, null, page);
        case StandingView page -> JtestandingGenerated.render(out, null, page);
        case StoryView page -> JtestoryGenerated.render(out, null, page);
      }
    });
  }
}
