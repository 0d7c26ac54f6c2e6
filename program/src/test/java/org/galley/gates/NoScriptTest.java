package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.galley.browser.Tab;
import org.junit.jupiter.api.Test;

/// What readers do, at 360 pixels with scripts switched off: every step is a link that is there to
/// be touched.
@Gate("C5")
final class NoScriptTest {

  private static final String DAY = "a[href$='/days/']";

  @Test
  void front_leadsToSectionAndStory(Newsstand stand) {
    journey(
        stand,
        "/",
        page -> {
          page.locator("#navigation a").nth(1).click();
          assertThat(path(page)).isEqualTo("/town/");
          page.locator("main h2 a, main h3 a").first().click();
          assertThat(path(page)).matches("/town/\\d{4}/\\d\\d/\\d\\d/.+");
          assertThat(page.locator("h1").innerText()).isNotBlank();
          assertThat(page.locator(".text").innerText().length()).isGreaterThan(500);
        });
  }

  @Test
  void story_leadsToItsTranslationAndBack(Newsstand stand) {
    journey(
        stand,
        "/town/2026/11/22/lantern-night-programme",
        page -> {
          page.locator(".editions a[lang=ar]").click();
          assertThat(path(page)).isEqualTo("/ar/town/2026/11/22/lantern-night-programme");
          assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
          page.locator(".editions a[lang|=en]").click();
          assertThat(path(page)).isEqualTo("/town/2026/11/22/lantern-night-programme");
        });
  }

  @Test
  void story_leadsToItsTopicAndOlderStories(Newsstand stand) {
    journey(
        stand,
        "/town/2026/11/22/lantern-night-programme",
        page -> {
          page.locator(".topics a").first().click();
          assertThat(path(page)).startsWith("/topics/");
          page.locator("main h2 a, main h3 a").last().click();
          assertThat(page.locator("article.story")).isNotNull();
        });
  }

  @Test
  void foot_leadsToTheDaysOfTheArchive(Newsstand stand) {
    journey(
        stand,
        "/",
        page -> {
          page.locator(DAY).first().click();
          String newest = path(page);
          assertThat(newest).matches("/\\d{4}/\\d\\d/\\d\\d/");
          page.locator("a[rel=next]").click();
          assertThat(path(page)).matches("/\\d{4}/\\d\\d/\\d\\d/").isLessThan(newest);
        });
  }

  @Test
  void lists_leadPageByPageToTheOldestStory(Newsstand stand) {
    journey(
        stand,
        "/",
        page -> {
          page.locator(".latest .more a").first().click();
          while (page.locator("a[rel=next]").count() > 0) {
            String before = path(page);
            page.locator("a[rel=next]").click();
            assertThat(path(page)).isNotEqualTo(before);
          }
          assertThat(path(page)).endsWith("/latest/1");
        });
  }

  @Test
  void searchBox_leadsToWhatIsSought(Newsstand stand) {
    journey(
        stand,
        "/",
        page -> {
          page.locator(".find input").fill("bookbinder");
          page.locator(".find button").click();
          assertThat(path(page)).isEqualTo("/search?q=bookbinder");
          page.locator(".found h3 a").first().click();
          assertThat(path(page)).isEqualTo("/culture/2026/11/21/bookbinder-arden");
        });
  }

  @Test
  void search_isNarrowedByItsFilters(Newsstand stand) {
    journey(
        stand,
        "/search?q=lantern",
        page -> {
          page.locator(".ask summary").click();
          page.locator("#section").selectOption("town");
          page.locator("#order").selectOption("newest");
          page.locator(".ask button").click();
          assertThat(page.locator(".found .times span").allInnerTexts())
              .isNotEmpty()
              .containsOnly("Town");
        });
  }

  @Test
  void story_leadsToALetterAboutIt(Newsstand stand) {
    journey(
        stand,
        "/town/2026/11/22/lantern-night-programme",
        page -> {
          page.locator(".report a").click();
          assertThat(page.locator(".letter a").innerText()).startsWith("Lantern Night");
          page.locator("#words").fill("The last ferry leaves at 22:40, not at 22:10.");
          page.locator(".letter button").click();
          assertThat(path(page)).isEqualTo("/letters/thanks");
          assertThat(page.locator("h1").innerText()).isNotBlank();
        });
  }

  @Test
  void everyDetail_opens(Newsstand stand) {
    journey(
        stand,
        "/town/2026/11/14/rope-street-long-read",
        page -> {
          for (Locator summary : page.locator("summary").all()) {
            summary.click();
            assertThat(summary.locator("..").getAttribute("open")).isNotNull();
          }
        });
  }

  @FunctionalInterface
  private interface Journey {
    void over(Page page);
  }

  private static void journey(Newsstand stand, String from, Journey journey) {
    try (Tab tab = stand.browser().tabWithoutScripts()) {
      tab.size(360, 800);
      tab.page().route("https://**", route -> route.abort());
      tab.go(stand.at(from));
      journey.over(tab.page());
      assertThat(tab.problems()).isEmpty();
    }
  }

  private static String path(Page page) {
    return page.url().replaceFirst("https?://[^/]+", "");
  }
}
