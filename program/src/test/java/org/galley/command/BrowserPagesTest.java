package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.galley.browser.Browser;
import org.galley.browser.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Every type of page of the sample newspaper, in all editions, in a real browser.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserPagesTest {

  /// What is wrong with the structure of a page, in words.
  private static final String AUDIT =
      """
      (() => {
        const wrong = [];
        const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
        const levels = headings.map(heading => Number(heading.tagName[1]));
        if (levels.filter(level => level === 1).length !== 1) wrong.push('not one h1: ' + levels);
        levels.forEach((level, i) => {
          if (level > (i === 0 ? 1 : levels[i - 1] + 1))
            wrong.push('heading level skipped before: ' + headings[i].textContent);
        });
        headings.filter(heading => !heading.textContent.trim()).forEach(_ => wrong.push('empty heading'));
        document.querySelectorAll('img').forEach(img => {
          for (const name of ['width', 'height', 'alt'])
            if (!img.hasAttribute(name)) wrong.push('img without ' + name + ': ' + img.src);
        });
        const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
        ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => wrong.push('id twice: ' + id));
        document.querySelectorAll('[aria-labelledby]').forEach(element => {
          if (!document.getElementById(element.getAttribute('aria-labelledby')))
            wrong.push('labelled by nothing: ' + element.outerHTML.slice(0, 80));
        });
        const names = [...document.querySelectorAll('nav')]
            .map(nav => nav.getAttribute('aria-label') ?? nav.getAttribute('aria-labelledby'));
        names.filter((name, i) => !name || names.indexOf(name) !== i)
            .forEach(name => wrong.push('nav without a name of its own: ' + name));
        document.querySelectorAll('a').forEach(a => {
          if (!a.textContent.trim()) wrong.push('empty link: ' + a.outerHTML);
        });
        document.querySelectorAll('time').forEach(time => {
          if (!time.dateTime) wrong.push('time without datetime');
        });
        if (!document.title.trim()) wrong.push('no title');
        return wrong;
      })()
      """;

  /// Addresses of stories in the main part, each as often as it is linked to.
  private static final String STORIES =
      """
      [...document.querySelectorAll('main a')].map(a => a.pathname)
          .filter(path => /\\/\\d{4}\\/\\d\\d\\/\\d\\d\\/./.test(path))
      """;

  private static final String FOCUSED =
      """
      (() => {
        const at = document.activeElement;
        const box = at.getBoundingClientRect();
        const seen = box.top >= 0 && box.left >= 0 && box.right <= innerWidth
            && box.bottom <= innerHeight && box.width > 24 && box.height >= 24;
        return [at.getAttribute('href') ?? '#' + at.id, seen ? 'seen' : 'hidden',
            at.closest('main') ? 'main' : at.closest('#navigation') ? 'navigation' : 'elsewhere'];
      })()
      """;

  private Served paper;
  private Browser browser;
  private Tab tab;

  @BeforeAll
  void open(@TempDir Path folder) {
    paper = Served.sample(folder.resolve("paper"));
    browser = Browser.start(folder.resolve("profile"));
    tab = browser.tab();
    tab.size(1280, 900);
  }

  @AfterAll
  void close() {
    tab.close();
    browser.close();
    paper.close();
  }

  @Test
  void pages_loadWithoutProblems() {
    List<String> wrong = new ArrayList<>();
    for (String page : SamplePages.all()) {
      tab.open(paper.at(page));
      tab.problems().forEach(problem -> wrong.add(page + ": " + problem));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void pages_areWellStructured() {
    List<String> wrong = new ArrayList<>();
    for (String page : SamplePages.all()) {
      tab.open(paper.at(page));
      tab.words(AUDIT).forEach(found -> wrong.add(page + ": " + found));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void fronts_linkToNoStoryTwice() {
    for (String page : SamplePages.fronts()) {
      tab.open(paper.at(page));
      assertThat(tab.words(STORIES)).as(page).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void skipLinks_leadKeyboardToContentsAndNavigation() {
    for (String page : SamplePages.all()) {
      tab.open(paper.at(page));
      tab.pressTab();
      assertThat(focused()).as(page).containsExactly("#contents", "seen", "elsewhere");
      tab.pressEnter();
      assertThat(focused().getFirst()).as(page).isEqualTo("#contents");
      tab.pressTab();
      assertThat(focused().getLast()).as(page).isEqualTo("main");

      tab.open(paper.at(page));
      tab.pressTab();
      tab.pressTab();
      assertThat(focused()).as(page).containsExactly("#navigation", "seen", "elsewhere");
      tab.pressEnter();
      tab.pressTab();
      assertThat(focused().getLast()).as(page).isEqualTo("navigation");
    }
  }

  @Test
  void fonts_ofTheSecondPage_areThePapersOwn() {
    String story = paper.at("/culture/2026/11/21/bookbinder-arden");
    tab.open(story);
    tab.open(story);
    assertThat(
            tab.words(
                "[...document.fonts].filter(font => font.status === 'loaded')"
                    + ".map(font => font.family.replaceAll('\"', ''))"))
        .contains("Galley Text", "Newsreader", "Libre Franklin");
    assertThat(tab.font(".text > p")).isEqualTo("Galley Text");
    assertThat(tab.font("h1")).startsWith("Newsreader");
  }

  private List<String> focused() {
    return tab.words(FOCUSED);
  }
}
