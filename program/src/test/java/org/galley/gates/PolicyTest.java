package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.galley.browser.Tab;
import org.junit.jupiter.api.Test;

/// Every answer forbids inline and foreign code, no page asks another host for anything, and no
/// reader is given a cookie or anything else to keep.
@Gate("C16")
final class PolicyTest {

  private static final String KEPT =
      "localStorage.length + sessionStorage.length + document.cookie.length";

  @Test
  void answers_haveAStrictPolicy(Newsstand stand) {
    for (Found page : stand.crawl().all()) {
      String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy)
          .as(page.path())
          .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe-inline", "unsafe-eval", "http:", "https:", "*", "data:", "blob:");
      assertThat(page.headers().firstValue("X-Content-Type-Options"))
          .as(page.path())
          .hasValue("nosniff");
      assertThat(page.headers().firstValue("Set-Cookie")).as(page.path()).isEmpty();
    }
  }

  @Test
  void pages_askNobodyElseAndKeepNothing(Newsstand stand) {
    List<String> wrong = new ArrayList<>();
    Tab tab = stand.tab();
    for (SamplePage page : SamplePages.all()) {
      tab.open(stand.at(page.path()));
      tab.problems().forEach(problem -> wrong.add(page + ": " + problem));
      if (tab.cookies() > 0 || tab.number(KEPT) > 0) {
        wrong.add(page + ": keeps something with the reader");
      }
    }
    assertThat(wrong).isEmpty();
  }
}
