package org.galley.press;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.galley.site.Addresses;
import org.galley.site.Amends;
import org.galley.site.Calendar.MonthParts;
import org.galley.site.Days;
import org.galley.site.Index;
import org.galley.site.ListKey;
import org.galley.site.Listed;
import org.galley.site.Look;
import org.galley.site.Paging;
import org.galley.site.SiteView;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Special;
import org.galley.story.Standing;

/// Prints what search engines read: sitemaps. What is there once more in words alone, and the form
/// for letters, do not stand in them.
final class SitemapPrinter {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final int NEWS = 1_000;

  /// Of each edition; older ones are found through their index.
  private static final int SPECIALS = 1_000;

  private static final long NEWS_HOURS = 48;
  private static final long HOUR_MILLIS = 3_600_000;

  private final SiteView view;
  private final Paper paper;

  SitemapPrinter(SiteView view) {
    this.view = view;
    this.paper = view.paper();
  }

  byte[] index() {
    Xml out = new Xml().raw("<sitemapindex xmlns=\"" + NAMESPACE + "\">\n");
    sitemap(out, "/sitemap-fronts.xml");
    for (Edition edition : view.editions()) {
      for (MonthParts month : view.calendar().months(edition)) {
        for (long part = 1; part <= month.parts(); part++) {
          sitemap(
              out,
              paper.home(edition)
                  + "sitemap-"
                  + Days.yearMonth(month.month())
                  + "-"
                  + part
                  + ".xml");
        }
      }
    }
    return out.raw("</sitemapindex>\n").bytes();
  }

  byte[] fronts() {
    Xml out = urlset("");
    for (Edition edition : view.editions()) {
      view.in(edition);
      fronts(out, edition);
      specials(out, edition);
    }
    if (view.editions().size() > 1) {
      url(out, Frame.EDITIONS);
    }
    return out.raw("</urlset>\n").bytes();
  }

  private void fronts(Xml out, Edition edition) {
    url(out, paper.home(edition));
    for (Section section : edition.sections()) {
      url(out, Addresses.section(paper, edition, section));
    }
    url(out, Addresses.corrections(paper, edition, Amends.ALL));
    for (Index index : Index.values()) {
      url(out, Addresses.index(paper, edition, index));
    }
    for (Standing page : edition.standing()) {
      url(out, Addresses.standing(paper, edition, page).encoded());
    }
  }

  private void specials(Xml out, Edition edition) {
    for (Special special : view.subjects().placesOfSpecials(edition, SPECIALS)) {
      url(out, Addresses.special(paper, special).encoded());
    }
  }

  byte[] month(Edition edition, YearMonth month, long part) {
    List<Listed> stories =
        view.lists()
            .ofMonth(
                view.title(edition),
                month,
                (part - 1) * Paging.SITEMAP,
                Paging.SITEMAP,
                Look.SITEMAP);
    Xml out = urlset(" xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\"");
    for (Listed story : stories) {
      story(out, story.card());
    }
    return out.raw("</urlset>\n").bytes();
  }

  /// Its time is that of the story's own last change, not of what stands around it on its page. Its
  /// translations are told of by the page itself.
  private void story(Xml out, Card card) {
    Instant updated = card.updated();
    out.raw("<url><loc>").text(paper.url() + card.address().encoded()).raw("</loc><lastmod>");
    out.raw((updated == null ? card.published() : updated).toString()).raw("</lastmod>");
    Optional.of(SharePicture.of(card))
        .filter(picture -> !picture.address().startsWith(SharePicture.FOLDER))
        .ifPresent(picture ->
            out.raw("<image:image><image:loc>")
                .text(paper.url() + picture.address())
                .raw("</image:loc></image:image>"));
    out.raw("</url>\n");
  }

  /// The newest stories of the 48 hours before the end of `hour`. The only page that depends on the
  /// clock, through its key.
  byte[] news(long hour) {
    Xml out = urlset(" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"");
    long until = (hour + 1) * HOUR_MILLIS;
    long from = until - NEWS_HOURS * HOUR_MILLIS;
    int left = NEWS;
    for (Edition edition : view.editions()) {
      ListKey list = ListKey.edition(edition.number());
      for (Listed story : view.lists().since(list, from, left, Look.NEWS)) {
        if (story.at() < until) {
          news(out, view.title(edition), story.card());
          left--;
        }
      }
    }
    return out.raw("</urlset>\n").bytes();
  }

  private void news(Xml out, Edition edition, Card card) {
    out.raw("<url>\n").element("loc", paper.url() + card.address().encoded());
    out.raw("<news:news>\n<news:publication>\n").element("news:name", edition.title());
    out.element("news:language", Languages.inNewsSitemap(edition.language()))
        .raw("</news:publication>\n");
    out.element("news:publication_date", card.published().toString());
    out.element("news:title", card.headline().page()).raw("</news:news>\n</url>\n");
  }

  private static Xml urlset(String more) {
    return new Xml().raw("<urlset xmlns=\"" + NAMESPACE + "\"" + more + ">\n");
  }

  private void url(Xml out, String path) {
    out.raw("<url><loc>").text(paper.url() + path).raw("</loc></url>\n");
  }

  private void sitemap(Xml out, String path) {
    out.raw("<sitemap><loc>").text(paper.url() + path).raw("</loc></sitemap>\n");
  }
}
