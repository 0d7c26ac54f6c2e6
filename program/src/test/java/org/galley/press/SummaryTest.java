package org.galley.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galley.press.PrintedPages.document;
import static org.galley.press.PrintedPages.meta;
import static org.galley.press.PrintedPages.thing;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.galley.journal.Entry;
import org.galley.story.Author;
import org.galley.story.Block;
import org.galley.story.Digest;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Inline;
import org.galley.story.Media;
import org.galley.story.Publisher;
import org.galley.story.Rights;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.galley.trial.Draft;
import org.galley.trial.TrialPaper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What the heads of pages tell programs.
class SummaryTest {

  private static final String HOSTILE =
      "</script><script>alert(1)</script><!-- & \" ' \u2028 \uffff --> ]]> {{x}}";

  @TempDir Path folder;

  private final Author author = new Author(new Id(7, 1), "en", "mara", "Mara Voss", "Writer", "");
  private final Topic topic = new Topic(new Id(7, 2), "en", "ferries", "Ferries", "");
  private TrialPaper paper;

  @BeforeEach
  void open() {
    paper = TrialPaper.create(folder, 1);
    paper.describe(author);
    paper.describe(topic);
  }

  @AfterEach
  void close() {
    paper.close();
  }

  private Draft draft(long id, String edition, String slug) {
    Edition in = TrialPaper.settings().edition(edition).orElseThrow();
    return Draft.of(new Id(9, id), TrialPaper.settings(), in, "harbour", slug, TrialPaper.START)
        .headline("The quay opens")
        .standfirst("At last.")
        .byline("Mara Voss", author.id())
        .topics(List.of(topic.id()))
        .body("It opened.");
  }

  private Document page(Draft draft) {
    Story story = draft.story();
    paper.publish(story);
    return document(paper, story.card().address().value());
  }

  private static Block.Picture photograph() {
    return new Block.Picture(
        new Media(Digest.of(new byte[] {1}), Media.Format.JPEG, 1600, 900, 9),
        "A \"quay\"",
        Inline.plain("The quay"),
        "",
        "");
  }

  @Test
  void story_isDescribedAsNews() {
    JsonNode news = thing(page(draft(1, "en", "quay").picture(photograph())), "NewsArticle");
    assertThat(news.path("@context").asString()).isEqualTo("https://schema.org");
    assertThat(news.path("headline").asString()).isEqualTo("The quay opens");
    assertThat(news.path("datePublished").asString()).isEqualTo("2026-11-20T08:00:00+00:00");
    assertThat(news.path("dateModified").asString()).isEqualTo("2026-11-20T08:00:00+00:00");
    assertThat(news.path("inLanguage").asString()).isEqualTo("en");
    assertThat(news.path("isAccessibleForFree").asBoolean()).isTrue();
    assertThat(news.path("articleSection").asString()).startsWith("harbour");
    assertThat(news.at("/author/0/name").asString()).isEqualTo("Mara Voss");
    assertThat(news.at("/author/0/url").asString())
        .isEqualTo("https://trial.example/authors/mara/");
    assertThat(news.at("/publisher/@type").asString()).isEqualTo("NewsMediaOrganization");
    assertThat(news.at("/image/width").asInt()).isGreaterThanOrEqualTo(1200);
    assertThat(news.at("/keywords/0").asString()).isEqualTo("Ferries");
    assertThat(news.has("correction")).isFalse();
  }

  @Test
  void correctedStory_saysWhatWasWrongAndWhen() {
    Draft draft = draft(1, "en", "quay");
    page(draft);
    JsonNode news =
        thing(
            page(draft.correct(paper.clock().instant(), "It cost 3.", "It cost 4.")),
            "NewsArticle");
    assertThat(news.at("/correction/0/@type").asString()).isEqualTo("CorrectionComment");
    assertThat(news.at("/correction/0/text").asString()).contains("It cost 3.", "It cost 4.");
    assertThat(OffsetDateTime.parse(news.path("dateModified").asString()))
        .isAfterOrEqualTo(OffsetDateTime.parse(news.path("datePublished").asString()))
        .isEqualTo(OffsetDateTime.parse(news.at("/correction/0/datePublished").asString()));
  }

  @Test
  void retractedStory_isUnlistedAndSaysWhy() {
    Document live = page(draft(1, "en", "quay").picture(photograph()));
    assertThat(meta(live, "robots")).isEqualTo("max-image-preview:large");
    paper.retract(new Id(9, 1), Entry.Cause.RETRACTED);
    Document page = document(paper, "/harbour/2026/11/20/quay");
    assertThat(meta(page, "robots")).isEqualTo("noindex");
    assertThat(meta(page, "og:image")).isEmpty();
    assertThat(page.select("link[hreflang]")).isEmpty();
    JsonNode news = thing(page, "NewsArticle");
    assertThat(news.path("creativeWorkStatus").asString()).isEqualTo("Retracted");
    assertThat(news.at("/correction/0/text").asString()).isEqualTo("It was wrong.");
    assertThat(news.has("image")).isFalse();
    assertThat(news.has("description")).isFalse();
  }

  @Test
  void translations_nameEachOther() {
    page(draft(1, "en", "quay"));
    JsonNode translation =
        thing(page(draft(2, "ru", "quay").original(new Id(9, 1))), "NewsArticle");
    assertThat(translation.at("/translationOfWork/0/inLanguage").asString()).isEqualTo("en");
    JsonNode original = thing(document(paper, "/harbour/2026/11/20/quay"), "NewsArticle");
    assertThat(original.at("/workTranslation/0/url").asString())
        .isEqualTo("https://trial.example/ru/harbour/2026/11/20/quay");
  }

  @Test
  void sharedLink_hasTitlePictureAndTimes() {
    Document page = page(draft(1, "en", "quay").picture(photograph()));
    assertThat(meta(page, "og:type")).isEqualTo("article");
    assertThat(meta(page, "og:title")).isEqualTo("The quay opens");
    assertThat(meta(page, "og:description")).isEqualTo("At last.");
    assertThat(meta(page, "og:url")).isEqualTo("https://trial.example/harbour/2026/11/20/quay");
    assertThat(meta(page, "og:locale")).isEqualTo("en_US");
    assertThat(meta(page, "og:image")).startsWith("https://trial.example/media/");
    assertThat(Integer.parseInt(meta(page, "og:image:width"))).isGreaterThanOrEqualTo(1200);
    assertThat(meta(page, "og:image:alt")).isEqualTo("A \"quay\"");
    assertThat(meta(page, "article:published_time")).isEqualTo("2026-11-20T08:00:00+00:00");
    assertThat(meta(page, "article:tag")).isEqualTo("Ferries");
    assertThat(meta(page, "twitter:card")).isEqualTo("summary_large_image");
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(meta(page, "og:url"));
  }

  @Test
  void hostileHeadline_staysWords() {
    Document page =
        page(draft(1, "en", "quay").headline(HOSTILE).standfirst(HOSTILE).byline(HOSTILE, null));
    assertThat(thing(page, "NewsArticle").path("headline").asString()).isEqualTo(HOSTILE);
    assertThat(thing(page, "NewsArticle").at("/author/0/name").asString()).isEqualTo(HOSTILE);
    assertThat(meta(page, "og:title")).isEqualTo(HOSTILE);
    assertThat(page.select("script:not([type])").stream().map(script -> script.data()))
        .noneMatch(data -> data.contains("alert"));
  }

  @Test
  void front_describesThePaper() {
    paper.change(
        TrialPaper.settings()
            .with(
                new Publisher(
                    "Trial Press Ltd",
                    "Lantern Quay",
                    1871,
                    "desk@trial.example",
                    List.of("https://social.example/@trial"))));
    JsonNode organisation = thing(document(paper, "/"), "NewsMediaOrganization");
    assertThat(organisation.path("legalName").asString()).isEqualTo("Trial Press Ltd");
    assertThat(organisation.path("foundingDate").asString()).isEqualTo("1871");
    assertThat(organisation.at("/sameAs/0").asString()).isEqualTo("https://social.example/@trial");
    assertThat(thing(document(paper, "/"), "WebSite").path("inLanguage").asString())
        .isEqualTo("en");
  }

  @Test
  void listsAndAuthors_areDescribed() {
    page(draft(1, "en", "quay"));
    JsonNode list = thing(document(paper, "/topics/ferries/"), "CollectionPage");
    assertThat(list.at("/mainEntity/itemListElement/0/url").asString())
        .isEqualTo("https://trial.example/harbour/2026/11/20/quay");
    JsonNode profile = thing(document(paper, "/authors/mara/"), "ProfilePage");
    assertThat(profile.at("/mainEntity/jobTitle").asString()).isEqualTo("Writer");
    JsonNode crumbs = thing(document(paper, "/harbour/"), "BreadcrumbList");
    assertThat(crumbs.at("/itemListElement/1/item").asString())
        .isEqualTo("https://trial.example/harbour/");
  }

  @Test
  void reservedRights_areToldOnEveryPage() {
    assertThat(meta(document(paper, "/"), "tdm-reservation")).isEqualTo("1");
    paper.change(
        TrialPaper.settings()
            .with(
                new Rights(true, true, true, "", "", List.of(), List.of(), List.of(), List.of())));
    assertThat(meta(document(paper, "/"), "tdm-reservation")).isEmpty();
    assertThat(meta(document(paper, "/"), "robots")).isEqualTo("noindex");
  }
}
