package org.galley.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.galley.desk.Publish;
import org.galley.journal.Entry;
import org.galley.press.PageKey;
import org.galley.press.PageList;
import org.galley.stand.Offer;
import org.galley.stand.Stand;
import org.galley.store.DataDirectory;
import org.galley.story.Paper;
import org.galley.story.Story;

/// A paper on a stand of its own, in the process of the test.
public final class Served implements AutoCloseable {

  /// The address of the site, as its pages have it.
  public static final String URL = "https://gazette.example";

  private final House house;
  private final Stand stand;

  private Served(House house) {
    this.house = house;
    this.stand =
        Stand.start(
            Offer.of(house.site(), house.pageCache(), house.assets(), house.pictures()),
            "127.0.0.1",
            0);
  }

  /// The sample newspaper.
  public static Served sample(Path folder) {
    return new Served(Sample.create(new DataDirectory(folder), URL, RandomGenerator.getDefault()));
  }

  /// A paper of the given stories.
  public static Served of(Path folder, Paper paper, Function<House, List<Story>> made) {
    House house = House.create(new DataDirectory(folder), paper);
    List<Story> stories = made.apply(house);
    if (!stories.isEmpty()) {
      new Publish(house.newsroom())
          .run(stories.stream().map(house.newsroom()::prepare).toList(), Entry.Role.EDITOR);
    }
    return new Served(house);
  }

  /// Every address at which the paper has a page, as links have them; without those that lead
  /// elsewhere.
  Set<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    new PageList(house.site(), 0)
        .stretches()
        .forEachRemaining(stretch ->
            house
                .site()
                .view(view -> {
                  stretch.each(
                      view,
                      place -> {
                        if (!(place.key() instanceof PageKey.Moved)) {
                          addresses.add(place.address().encoded());
                        }
                      });
                  return view;
                }));
    return addresses;
  }

  /// The local address of a page.
  public String at(String path) {
    return "http://127.0.0.1:" + stand.port() + path;
  }

  public House house() {
    return house;
  }

  @Override
  public void close() {
    stand.close();
    house.close();
  }
}
