package org.galley.bench;

import java.nio.file.Path;
import org.galley.command.House;
import org.galley.desk.ChangeSettings;
import org.galley.journal.Entry;
import org.galley.site.SiteView;
import org.galley.store.DataDirectory;
import org.galley.story.Paper;

/// Takes from a paper the label of a sample, which asks search engines to stay away: `DATA`.
public final class Unlabelled {

  private Unlabelled() {}

  public static void main(String[] arguments) {
    try (House house = House.open(new DataDirectory(Path.of(arguments[0])))) {
      Paper paper = house.site().view(SiteView::paper);
      Paper real =
          new Paper(
              paper.name(),
              paper.url(),
              false,
              paper.editions(),
              paper.livery(),
              paper.publisher(),
              paper.rights(),
              paper.hub());
      new ChangeSettings(house.newsroom()).run(real, Entry.Role.ADMINISTRATOR);
    }
  }
}
