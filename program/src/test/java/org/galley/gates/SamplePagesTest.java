package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.galley.press.SamplePageKeys;
import org.junit.jupiter.api.Test;

/// The list of page types has all of them.
@Gate("types")
final class SamplePagesTest {

  @Test
  void everyKindOfHtmlPage_hasASample(Newsstand stand) {
    Set<String> sampled =
        SamplePages.all().stream()
            .map(page -> SamplePageKeys.kind(stand.house().site(), page.path()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> crawled = new TreeSet<>();
    for (Found page : stand.crawl().pages()) {
      crawled.add(SamplePageKeys.kind(stand.house().site(), page.path()));
    }
    assertThat(sampled).containsAll(crawled);
  }

  @Test
  void samples_areWhatTheyAreCalled(Newsstand stand) {
    for (SamplePage page : SamplePages.all()) {
      assertThat(stand.get(page.path()).statusCode())
          .as(page.toString())
          .isEqualTo(
              switch (page.type()) {
                case "not found" -> 404;
                case "removed" -> 410;
                default -> 200;
              });
    }
  }
}
