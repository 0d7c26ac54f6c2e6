package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.galley.browser.Browser;
import org.galley.browser.Tab;
import org.galley.site.Addresses;
import org.galley.story.Block;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Headline;
import org.galley.story.Id;
import org.galley.story.Inline;
import org.galley.story.Media;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of very long headlines and of few or many stories, at four widths, in a real browser.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserLayoutTest {

  private static final List<Integer> WIDTHS = List.of(320, 360, 768, 1280);

  private static final String LATIN =
      "Harbour council votes by nine to four to reopen the quayside ferry waiting rooms after"
          + " eleven years of letters, petitions and one wet winter";
  private static final String WORD =
      "Hafenverwaltungsgebäudedachreparaturkostenvoranschlagsprüfungskommissionsvorsitzender";
  private static final String CHINESE =
      "港口议会以九票对四票决定重新开放码头渡轮候船室此前居民写信请愿长达十一年并在一个多雨的冬天轮流站在雨中等候末班船回家至今";

  /// Whatever is cut or does not fit, in words.
  private static final String CUT =
      """
      (() => {
        const wrong = [];
        const root = document.documentElement;
        if (root.scrollWidth > innerWidth) wrong.push('page is ' + root.scrollWidth + ' wide');
        for (const element of document.body.querySelectorAll('*')) {
          const style = getComputedStyle(element);
          const name = element.tagName + '.' + element.className + ': '
              + element.textContent.trim().slice(0, 60);
          if (style.textOverflow === 'ellipsis') wrong.push('ellipsis at ' + name);
          if (style.webkitLineClamp !== 'none') wrong.push('lines clamped at ' + name);
          const clips = side => side === 'hidden' || side === 'clip';
          if (element.textContent.trim() && !element.closest('svg')
              && (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1
                  || clips(style.overflowY) && element.scrollHeight > element.clientHeight + 1))
            wrong.push('cut: ' + name);
          const box = element.getBoundingClientRect();
          if (box.width && !element.closest('.scroll, .skip, svg')
              && (box.left < -0.5 || box.right > innerWidth + 0.5))
            wrong.push('out of the page (' + box.left + ' to ' + box.right + '): ' + name);
        }
        return wrong;
      })()
      """;

  /// The headlines in the main part that are whole within the window.
  private static final String VISIBLE =
      """
      [...document.querySelectorAll('main :is(h2, h3, li) > a')]
          .filter(a => /\\/\\d{4}\\/\\d\\d\\/\\d\\d\\/./.test(a.pathname))
          .filter(a => a.getBoundingClientRect().bottom <= innerHeight)
          .map(a => a.pathname)
      """;

  private static final String LEAD_BOTTOM =
      "document.querySelector('.lead h2').getBoundingClientRect().bottom";

  private Path folder;
  private Browser browser;
  private Tab tab;

  @BeforeAll
  void open(@TempDir Path temporary) {
    folder = temporary;
    browser = Browser.start(folder.resolve("profile"));
    tab = browser.tab();
  }

  @AfterAll
  void close() {
    tab.close();
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 40})
  void longHeadlines_areNeverCut(int stories) {
    List<String> pages =
        new ArrayList<>(List.of("/", "/harbour/", "/zh-Hans/", "/zh-Hans/harbour/"));
    if (stories > 0) {
      pages.addAll(List.of("/latest/1", "/zh-Hans/latest/1", "/2026/11/22/"));
      pages.addAll(List.of("/harbour/2026/11/22/story-0", "/zh-Hans/harbour/2026/11/22/story-0"));
    }
    List<String> wrong = new ArrayList<>();
    try (Served paper = paper(stories)) {
      for (int width : WIDTHS) {
        tab.size(width, 900);
        for (String page : pages) {
          tab.open(paper.at(page));
          tab.problems().forEach(found -> wrong.add(page + ": " + found));
          tab.words(CUT).forEach(found -> wrong.add(page + " at " + width + ": " + found));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void samplePages_areNeverCut() {
    List<String> wrong = new ArrayList<>();
    try (Served paper = Served.sample(folder.resolve("all"))) {
      for (int width : WIDTHS) {
        tab.size(width, 900);
        for (String page : SamplePages.all()) {
          tab.open(paper.at(page));
          tab.words(CUT).forEach(found -> wrong.add(page + " at " + width + ": " + found));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void longHeadlines_leaveTheLeadWholeOnFirstSight() {
    try (Served paper = paper(40)) {
      for (String front : List.of("/", "/zh-Hans/")) {
        tab.size(360, 800);
        tab.open(paper.at(front));
        assertThat(tab.evaluate(LEAD_BOTTOM).asDouble()).as(front).isLessThanOrEqualTo(800);
        tab.size(1280, 900);
        tab.open(paper.at(front));
        assertThat(tab.evaluate(LEAD_BOTTOM).asDouble()).as(front).isLessThanOrEqualTo(900);
      }
    }
  }

  @Test
  void fronts_showTheLeadAndEightHeadlinesOnFirstSight() {
    try (Served paper = Served.sample(folder.resolve("sight"))) {
      for (String front : List.of("/", "/zh-Hans/", "/ru/", "/ar/")) {
        tab.size(1280, 900);
        tab.open(paper.at(front));
        assertThat(tab.words(VISIBLE)).as(front).hasSizeGreaterThanOrEqualTo(9);
        assertThat(tab.evaluate(LEAD_BOTTOM).asDouble()).as(front).isLessThanOrEqualTo(900);
        tab.size(360, 800);
        tab.open(paper.at(front));
        assertThat(tab.evaluate(LEAD_BOTTOM).asDouble()).as(front).isLessThanOrEqualTo(800);
      }
    }
  }

  private Served paper(int stories) {
    List<Section> sections =
        List.of(
            new Section(1, "harbour", "Harbour"),
            new Section(2, "town", "Town"),
            new Section(3, "science", "Science"));
    Paper paper =
        new Paper(
            "The Gazette",
            Served.URL,
            false,
            List.of(
                new Edition(1, "en", "en-GB", "The Gazette", "", "Etc/GMT-1", sections),
                new Edition(2, "zh-Hans", "zh-Hans", "公报", "", "Etc/GMT-1", sections)));
    return Served.of(
        folder.resolve("paper-" + RandomGenerator.getDefault().nextLong()),
        paper,
        house -> stories(house, paper, stories));
  }

  private static List<Story> stories(House house, Paper paper, int count) {
    byte[] drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'><path d='M0 0h3v2z'/></svg>"
            .getBytes(UTF_8);
    Media media =
        new Media(house.media().put(drawing), Media.Format.SVG, 1200, 800, drawing.length);
    Map<Edition, String> headlines = Map.of(paper.edition(1), LATIN, paper.edition(2), CHINESE);
    assertThat(LATIN).hasSize(140);
    assertThat(CHINESE).hasSize(60);
    List<Story> stories = new ArrayList<>();
    for (Edition edition : paper.editions()) {
      for (int i = 0; i < count; i++) {
        String headline = i % 4 == 1 ? WORD : headlines.getOrDefault(edition, "");
        stories.add(story(paper, edition, i, headline, media));
      }
    }
    return stories;
  }

  private static Story story(
      Paper paper, Edition edition, int number, String headline, Media media) {
    Id id = Id.random(RandomGenerator.getDefault());
    Instant at = Instant.parse("2026-11-22T12:00:00Z").minus(Duration.ofMinutes(number));
    String section = edition.sections().get(number % 3).key();
    Card card =
        new Card(
            id,
            id,
            edition.key(),
            section,
            Addresses.story(paper, edition, section, at.toEpochMilli(), "story-" + number),
            Card.Form.STANDARD,
            number % 4 == 0 ? Card.Label.BREAKING : null,
            Headline.of(headline),
            headline,
            List.of(new Byline("Mara Voss", null)),
            "",
            "Lantern Quay",
            at,
            null,
            number % 2 == 0
                ? new Block.Picture(media, "A drawing", Inline.plain(headline), "Drawing: us", "")
                : null,
            List.of(),
            number % 5 == 3 ? new Card.Focus(headline, at) : null,
            0);
    return new Story(card, List.of(), null, List.of(new Block.Paragraph(Inline.plain(headline))));
  }
}
