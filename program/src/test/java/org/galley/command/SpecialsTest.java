package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.galley.desk.Describe;
import org.galley.journal.Entry;
import org.galley.press.Page;
import org.galley.store.DataDirectory;
import org.galley.story.Address;
import org.galley.story.Paper;
import org.galley.story.Special;
import org.galley.story.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpecialsTest {

  @Test
  void special_isListedOnTheHomePageOfItsEditionAlone(@TempDir Path folder) {
    Paper paper = Stories.paper();
    Special special = Stories.special();
    try (House house = House.create(new DataDirectory(folder), paper)) {
      Describe describe = new Describe(house.newsroom());
      describe.run(special, Entry.Role.EDITOR);
      assertThat(home(house, "/")).contains("/specials/the-storm/");
      assertThat(home(house, "/ar/")).doesNotContain("the-storm");

      describe.run(in("ar", special), Entry.Role.EDITOR);
      assertThat(home(house, "/")).doesNotContain("the-storm");
      assertThat(home(house, "/ar/")).contains("/ar/specials/the-storm/");
    }
  }

  private static String home(House house, String path) {
    Page page = house.press().print(new Address(path), 0);
    return new String(page.bytes(), UTF_8);
  }

  private static Special in(String edition, Special special) {
    return new Special(
        special.id(),
        special.original(),
        edition,
        special.slug(),
        special.title(),
        special.standfirst(),
        null,
        special.introduction(),
        List.of(),
        special.timeline(),
        special.events());
  }
}
