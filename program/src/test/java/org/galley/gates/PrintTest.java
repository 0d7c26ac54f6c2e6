package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.galley.browser.Tab;
import org.galley.command.Served;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// A printed story has its headline, who wrote it, its times, its correction, its address and its
/// version, and nothing to click on.
@Gate("C19")
final class PrintTest {

  @Test
  void story_isPrintedWithWhatProvesIt(Newsstand stand) throws IOException {
    for (SamplePage page :
        SamplePages.ofTypes("story", "long read", "live", "corrected", "retracted", "archive")) {
      if (page.edition().matches("en|ru|zh-Hans")) {
        Document html = Found.of(page.path(), stand.get(page.path())).document();
        String paper = printed(stand, page);
        assertThat(paper)
            .as(page.toString())
            .contains(words(html.select("h1").text()))
            .contains(words(html.select(".story .byline").eachText().getFirst()))
            .contains(words(Served.URL + page.path()))
            .contains(words(html.select(".printed .version").text()));
        assertThat(html.select(".printed .version").text()).as(page.toString()).matches(".*\\d.*");
        html.select(".story > header .times, .correction p, .notice p").eachText().stream()
            .map(PrintTest::words)
            .forEach(words -> assertThat(paper).as(page.toString()).contains(words));
        nothingToClick(html, page, paper);
      }
    }
  }

  @Test
  void correctedStory_isPrintedWithItsCorrection(Newsstand stand) throws IOException {
    String paper = printed(stand, SamplePages.ofTypes("corrected").getFirst());
    assertThat(paper).contains(words("It leaves at 22:40, after the late shift."));
  }

  private static void nothingToClick(Document html, SamplePage page, String paper) {
    List<String> links = html.select(".skip a, .editions a, .end a, .foot a").eachText();
    assertThat(links).as(page.toString()).hasSizeGreaterThan(5);
    for (String link : links) {
      if (link.length() > 12) {
        assertThat(paper).as(page.toString()).doesNotContain(words(link));
      }
    }
    String sections = words(html.select("#navigation").text());
    assertThat(paper).as(page.toString()).doesNotContain(sections);
  }

  private static String printed(Newsstand stand, SamplePage page) throws IOException {
    Tab tab = stand.tab();
    tab.paper(true);
    tab.open(stand.at(page.path()));
    try (PDDocument document = Loader.loadPDF(tab.page().pdf())) {
      return words(new PDFTextStripper().getText(document));
    } finally {
      tab.paper(false);
    }
  }

  /// Without the spaces, which paper has elsewhere.
  private static String words(String text) {
    return text.replaceAll("[\\s\\u00a0\\u00ad\\u202f]+", "");
  }
}
