package org.galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.junit.jupiter.api.Test;

class AddressesTest {

  private static final Edition EDITION =
      new Edition(1, "en", "en", "Gazette", "", "Etc/UTC", List.of());
  private static final Paper PAPER =
      new Paper("Gazette", "https://gazette.example", true, List.of(EDITION));

  @Test
  void dates_onMachineThatWritesOtherDigits_haveTheUsualOnes() {
    Locale before = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(Addresses.day(PAPER, EDITION, LocalDate.of(2026, 3, 7))).isEqualTo("/2026/03/07/");
      assertThat(Addresses.story(PAPER, EDITION, "news", 0, "slug").value())
          .isEqualTo("/news/1970/01/01/slug");
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }

  @Test
  void reservedSegments_areThoseOfThePageInDocs() throws IOException {
    String page = Files.readString(Path.of("../docs/addresses.md"));
    String list = page.substring(page.indexOf("## Reserved first segments"));
    for (String segment : Addresses.RESERVED) {
      assertThat(list).contains('`' + segment + '`');
      assertThat(Addresses.isFree(segment)).isFalse();
    }
  }
}
