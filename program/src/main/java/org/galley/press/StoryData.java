package org.galley.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.galley.press.StoryView.Link;
import org.galley.press.StoryView.Name;
import org.galley.site.Listed;
import org.galley.site.SiteView;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Correction;
import org.galley.story.Edition;
import org.galley.story.Notice;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Story;
import org.jspecify.annotations.Nullable;

/// What a story's page says of the story, in the words of schema.org.
final class StoryData {

  /// Updates of a live story that are listed; readers of the data want the newest.
  private static final int UPDATES = 20;

  private final Paper paper;
  private final Edition edition;
  private final Texts texts;
  private final Dates dates;
  private final PaperData whole;

  StoryData(SiteView view, Edition edition, Texts texts, Dates dates) {
    this.paper = view.paper();
    this.whole = new PaperData(view, edition);
    this.edition = edition;
    this.texts = texts;
    this.dates = dates;
  }

  /// What stands around a story on its page.
  ///
  /// @param translations the live ones
  /// @param notice what stands in its place if it was retracted
  record Around(
      Section section,
      List<Name> byline,
      List<Link> topics,
      List<Listed> translations,
      @Nullable Notice notice) {}

  List<Thing> of(Story story, Around around) {
    Card card = story.card();
    PaperData.Crumb page = new PaperData.Crumb(card.headline().page(), card.address().encoded());
    return List.of(article(story, around), whole.crumbs(around.section(), page));
  }

  /// When a story was last changed: never before it was published.
  static Instant modified(Story story, @Nullable Notice notice) {
    Instant last = story.card().published();
    Instant updated = story.card().updated();
    if (updated != null && updated.isAfter(last)) {
      last = updated;
    }
    for (Correction correction : story.corrections()) {
      last = correction.at().isAfter(last) ? correction.at() : last;
    }
    return notice != null && notice.at().isAfter(last) ? notice.at() : last;
  }

  private Thing article(Story story, Around around) {
    Card card = story.card();
    Notice notice = around.notice();
    String url = paper.url() + card.address().encoded();
    boolean live = card.form() == Card.Form.LIVE && notice == null;
    Thing article =
        new Thing(live ? "LiveBlogPosting" : "NewsArticle")
            .put("@id", url)
            .put("mainEntityOfPage", url)
            .put("url", url)
            .put("identifier", Names.urn(card.id()))
            .put("headline", card.headline().page())
            .put("alternativeHeadline", card.headline().search())
            .put("description", notice == null ? card.standfirst() : "")
            .put("datePublished", dates.exact(card.published()))
            .put("dateModified", dates.exact(modified(story, notice)))
            .put("inLanguage", edition.language())
            .put("isAccessibleForFree", true)
            .put("articleSection", around.section().name())
            .put("dateline", card.place())
            .put("creativeWorkStatus", notice == null ? "" : "Retracted")
            .texts("keywords", around.topics().stream().map(Link::name).toList())
            .things("author", authors(card, around.byline()))
            .put("publisher", whole.publisher())
            .things("correction", corrections(story, notice));
    if (notice == null) {
      article.put("image", image(SharePicture.of(card)));
      translations(article, card, around.translations());
    }
    return live ? updates(article, story) : article;
  }

  private List<Thing> authors(Card card, List<Name> byline) {
    if (byline.isEmpty()) {
      return List.of(new Thing("Organization").put("name", card.source()));
    }
    return byline.stream()
        .map(name -> {
          String href = name.href();
          return new Thing("Person")
              .put("name", name.name())
              .put("url", href == null ? null : paper.url() + href);
        })
        .toList();
  }

  private Thing image(SharePicture picture) {
    return new Thing("ImageObject")
        .put("url", paper.url() + picture.address())
        .put("width", picture.width())
        .put("height", picture.height())
        .put("caption", picture.alt());
  }

  private List<Thing> corrections(Story story, @Nullable Notice notice) {
    List<Thing> all = new ArrayList<>();
    for (Correction correction : story.corrections()) {
      String words =
          "%s %s %s %s"
              .formatted(
                  texts.get("was.wrong"),
                  correction.wrong(),
                  texts.get("is.right"),
                  correction.right());
      all.add(comment(words, correction.at()));
    }
    if (notice != null) {
      all.add(comment(notice.text(), notice.at()));
    }
    return all;
  }

  private Thing comment(String words, Instant at) {
    return new Thing("CorrectionComment").put("text", words).put("datePublished", dates.exact(at));
  }

  /// The original stands above its translations; of other translations nothing is said.
  private void translations(Thing article, Card card, List<Listed> translations) {
    boolean original = card.id().equals(card.original());
    List<Thing> others = new ArrayList<>();
    for (Listed other : translations) {
      if (original || other.card().id().equals(card.original())) {
        String url = paper.url() + other.card().address().encoded();
        others.add(
            new Thing("NewsArticle")
                .put("@id", url)
                .put("url", url)
                .put("inLanguage", language(other.card())));
      }
    }
    article.things(original ? "workTranslation" : "translationOfWork", others);
  }

  private String language(Card card) {
    return paper.edition(card.edition()).map(Edition::language).orElse("");
  }

  private Thing updates(Thing article, Story story) {
    List<Thing> updates = new ArrayList<>();
    for (Block block : story.body()) {
      if (block instanceof Block.LiveUpdate update && updates.size() < UPDATES) {
        updates.add(
            new Thing("BlogPosting")
                .put(
                    "headline",
                    update.headline().isEmpty()
                        ? story.card().headline().page()
                        : update.headline())
                .put("datePublished", dates.exact(update.at())));
      }
    }
    return article
        .put("coverageStartTime", dates.exact(story.card().published()))
        .things("liveBlogUpdate", updates);
  }
}
