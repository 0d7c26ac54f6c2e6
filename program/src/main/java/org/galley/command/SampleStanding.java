package org.galley.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.galley.intake.MarkdownStory;
import org.galley.story.Standing;

/// The standing pages of the sample newspaper: a file for each, named for its role, whose first
/// line is the title.
final class SampleStanding {

  private static final List<Standing.Role> ROLES =
      List.of(
          Standing.Role.ABOUT,
          Standing.Role.STANDARDS,
          Standing.Role.ACCESSIBILITY,
          Standing.Role.PRIVACY);

  private SampleStanding() {}

  /// @param folder of one edition; one without standing pages has none
  static List<Standing> read(Path folder, ZoneId zone) {
    List<Standing> pages = new ArrayList<>();
    for (Standing.Role role : ROLES) {
      String slug = role.name().toLowerCase(Locale.ROOT);
      Path file = folder.resolve("standing").resolve(slug + ".md");
      if (Files.exists(file)) {
        String[] parts = SamplePaper.text(file).split("\n", 2);
        String title = parts[0].substring("# ".length());
        pages.add(
            new Standing(slug, role, title, MarkdownStory.body(file.toString(), parts[1], zone)));
      }
    }
    return pages;
  }
}
