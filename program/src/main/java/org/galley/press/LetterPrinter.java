package org.galley.press;

import java.util.List;
import org.galley.press.LetterSlip.Problem;
import org.galley.press.StoryView.Link;
import org.galley.press.templates.JteelsewhereGenerated;
import org.galley.press.templates.JteletterGenerated;
import org.galley.press.templates.JtelistGenerated;
import org.galley.site.SiteView;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.jspecify.annotations.Nullable;

/// Prints the form with which readers write to the paper, and what they are told after it.
final class LetterPrinter {

  private final SiteView view;
  private final Edition edition;
  private final Typecase type;

  LetterPrinter(SiteView view, Edition edition, Typecase type) {
    this.view = view;
    this.edition = edition;
    this.type = type;
  }

  /// The empty form.
  byte[] form(PageKey.LetterForm key) {
    Card card = key.about();
    String about = card == null ? "" : card.address().value();
    LetterSlip slip = new LetterSlip(edition.key(), about, "error", "", "", Problem.NONE);
    return print(slip, link(card));
  }

  /// The form as somebody filled it in.
  byte[] again(LetterSlip slip) {
    Card card = Locator.plain(slip.about()).flatMap(new Router(view)::headline).orElse(null);
    return print(slip, link(card));
  }

  byte[] thanks() {
    Texts texts = type.texts(edition);
    ListView page =
        new ListView(
            frame(texts.get("letter.thanks"), "letters/thanks", true),
            texts.get("letter.thanks"),
            List.of(texts.get("letter.thanks.why")),
            List.of(),
            List.of(),
            false);
    return Rendering.bytes(out -> JtelistGenerated.render(out, null, page));
  }

  /// What a copy says that takes no letters.
  byte[] elsewhere() {
    Texts texts = type.texts(edition);
    Frame frame = frame(texts.get("letter.title"), "letters", false);
    ElsewhereView page =
        new ElsewhereView(
            frame, texts.get("letter.absent"), view.paper().url() + frame.lettersHref());
    return Rendering.bytes(out -> JteelsewhereGenerated.render(out, null, page));
  }

  private static @Nullable Link link(@Nullable Card card) {
    return card == null ? null : new Link(card.headline().page(), card.address().encoded());
  }

  private byte[] print(LetterSlip slip, @Nullable Link about) {
    String title = type.texts(edition).get("letter.title");
    LetterView page = new LetterView(frame(title, "letters", about != null), slip, about);
    return Rendering.bytes(out -> JteletterGenerated.render(out, null, page));
  }

  private Frame frame(String title, String path, boolean unlisted) {
    return new Frame.Builder(view, edition, type)
        .title(title)
        .path(view.paper().home(edition) + path)
        .whole()
        .summary(unlisted ? Summary.unlisted(title) : Summary.of(title))
        .build();
  }
}
