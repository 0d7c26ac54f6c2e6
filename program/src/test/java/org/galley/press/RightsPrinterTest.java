package org.galley.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.galley.story.Rights;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files about rights, all from one record.
class RightsPrinterTest {

  private static final Rights SOME =
      new Rights(
          false,
          false,
          true,
          "https://trial.example/terms",
          "rights@trial.example",
          List.of("RudeBot"),
          List.of("ads.example, 1234, DIRECT"),
          List.of("press-council.example"),
          List.of("sister.example"));

  @TempDir Path folder;

  private TrialPaper paper;

  @BeforeEach
  void open() {
    paper = TrialPaper.create(folder, 1);
  }

  @AfterEach
  void close() {
    paper.close();
  }

  private String text(String address) {
    return PrintedPages.text(paper, address);
  }

  @Test
  void robots_areToldWhatTheyMayDo() {
    paper.change(TrialPaper.settings().with(SOME));
    assertThat(text("/robots.txt"))
        .startsWith("User-agent: RudeBot\n")
        .contains(
            "User-agent: GPTBot\n",
            "Disallow: /\n\nUser-agent: *\n",
            "Content-Signal: search=yes, ai-input=yes, ai-train=no\nAllow: /\n",
            "Sitemap: https://trial.example/news-sitemap.xml\n")
        .doesNotContain("PerplexityBot");
  }

  @Test
  void hiddenPaper_turnsAllAway() {
    paper.change(TrialPaper.settings().sample(true));
    assertThat(text("/robots.txt"))
        .startsWith(
            "User-agent: *\nContent-Signal: search=no, ai-input=no, ai-train=no\nDisallow: /\n");
  }

  @Test
  void reservation_isTold() {
    paper.change(TrialPaper.settings().with(SOME));
    assertThat(text("/.well-known/tdmrep.json"))
        .isEqualTo(
            "[{\"location\":\"/*\",\"tdm-reservation\":1,\"tdm-policy\":\"https://trial.example/terms\"}]");
    assertThat(text("/license.xml"))
        .contains(
            "<permits type=\"usage\">search,ai-input</permits>",
            "<prohibits type=\"usage\">ai-train</prohibits>",
            "<copyright type=\"organization\" contactEmail=\"rights@trial.example\">The Trial Gazette</copyright>",
            "<terms>https://trial.example/terms</terms>");
  }

  @Test
  void associationsAndAdvertising_areTold() {
    paper.change(TrialPaper.settings().with(SOME));
    assertThat(text("/ads.txt")).isEqualTo("ads.example, 1234, DIRECT\n");
    assertThat(text("/trust.txt"))
        .isEqualTo(
            """
            belongto=https://press-council.example/
            control=https://sister.example/
            contact=mailto:rights@trial.example
            datatrainingallowed=no
            """);
  }

  @Test
  void nothingToSay_isNoFile() {
    assertThat(PrintedPages.page(paper, "/ads.txt").status()).isEqualTo(404);
  }

  @Test
  void languageModels_areToldWhereTheTextIs() {
    assertThat(text("/llms.txt"))
        .startsWith("# The Trial Gazette\n\n> A line under The Trial Gazette\n")
        .contains("add `.md`", "## 试报 (zh-Hans)", "](https://trial.example/ru/harbour/)");
  }
}
