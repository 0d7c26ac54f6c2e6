package org.galley.press;

import java.util.Optional;
import org.galley.site.Lists.NumberedPage;
import org.galley.site.SiteView;
import org.galley.site.StoryRow;
import org.galley.site.Told;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Paper;

/// Makes what the pages for readers print, from one state of the site.
///
/// @param lite whether in words alone
record ReaderPages(SiteView view, Typecase type, SectionModules modules, boolean lite) {

  /// What stands at a key; nothing if there is no such page.
  Optional<PageView> of(PageKey key) {
    return switch (key) {
      case PageKey.Home k -> Optional.of(home(k));
      case PageKey.SectionFront k -> Optional.of(section(k));
      case PageKey.StoryPage k -> Optional.of(story(k));
      case PageKey.TopicPage k ->
          Optional.of(new SubjectPrinter(on(k.edition())).topic(k.topic(), whole(k.topic().id())));
      case PageKey.AuthorPage k ->
          Optional.of(
              new SubjectPrinter(on(k.edition())).author(k.author(), whole(k.author().id())));
      case PageKey.SpecialPage k -> Optional.of(special(k));
      case PageKey.StandingPage k ->
          Optional.of(new StandingPrinter(on(k.edition())).print(k.standing()));
      case PageKey.ListPage k -> list(k);
      case PageKey.DayPage k ->
          new DayPrinter(on(k.edition())).print(k.day(), k.part()).map(PageView.class::cast);
      case PageKey.IndexPage k -> index(k);
      case PageKey.CorrectionsPage k -> corrections(k);
      case PageKey.Editions _ ->
          Optional.of(new EditionsPrinter(on(view.paper().defaultEdition())).print());
      case PageKey.NotFound _,
          PageKey.Lite _,
          PageKey.Feed _,
          PageKey.CorrectionsFeed _,
          PageKey.SitemapIndex _,
          PageKey.Sitemap _,
          PageKey.FrontSitemap _,
          PageKey.NewsSitemap _,
          PageKey.Robots _,
          PageKey.StoryTwin _,
          PageKey.Search _,
          PageKey.RightsFile _,
          PageKey.Llms _,
          PageKey.LetterForm _,
          PageKey.LettersElsewhere _,
          PageKey.LetterThanks _,
          PageKey.Moved _ ->
          Optional.empty();
    };
  }

  /// The edition in whose words readers are told that there is no page.
  static Edition edition(PageKey key, Paper paper) {
    return switch (key) {
      case PageKey.ListPage k -> k.edition();
      case PageKey.DayPage k -> k.edition();
      case PageKey.IndexPage k -> k.edition();
      case PageKey.CorrectionsPage k -> k.edition();
      case PageKey.NotFound k -> k.edition();
      default -> paper.defaultEdition();
    };
  }

  private Sheet on(Edition edition) {
    return new Sheet(view, edition, type, lite);
  }

  private PageView home(PageKey.Home key) {
    return lite
        ? new LiteFrontPrinter(on(key.edition())).print(null)
        : new FrontPrinter(view, key.edition(), type).home();
  }

  private PageView section(PageKey.SectionFront key) {
    return lite
        ? new LiteFrontPrinter(on(key.edition())).print(key.section())
        : new FrontPrinter(view, key.edition(), type).section(key.section());
  }

  private PageView story(PageKey.StoryPage key) {
    Told told = key.story();
    Sheet sheet = on(key.edition());
    if (told.row().state() == StoryRow.State.REMOVED) {
      String path = told.story().card().address().encoded();
      return new GonePrinter(new Sheet(view, key.edition(), type, false))
          .removed(path, view.notice(told.row()));
    }
    return new StoryPrinter(sheet, modules).print(told);
  }

  private PageView special(PageKey.SpecialPage key) {
    whole(key.special().id());
    return new SpecialPrinter(on(key.edition())).print(key.special());
  }

  private Optional<PageView> list(PageKey.ListPage key) {
    NumberedPage found = view.lists().page(key.of().list(), key.number());
    return found.stories().isEmpty()
        ? Optional.empty()
        : Optional.of(new ListPrinter(on(key.edition())).page(key.of(), found));
  }

  private Optional<PageView> index(PageKey.IndexPage key) {
    IndexPrinter printer = new IndexPrinter(on(key.edition()), key.index());
    return key.from() == 0
        ? Optional.of(printer.first())
        : printer.from(key.from()).map(PageView.class::cast);
  }

  private Optional<PageView> corrections(PageKey.CorrectionsPage key) {
    CorrectionsPrinter printer = new CorrectionsPrinter(on(key.edition()), key.kind());
    return key.number() == 0
        ? Optional.of(printer.newest())
        : printer.page(key.number()).map(PageView.class::cast);
  }

  /// The number of a subject whose page shows everything of it.
  private long whole(Id id) {
    long number = view.subjects().number(id).orElseThrow();
    view.subjects().of(number);
    return number;
  }
}
