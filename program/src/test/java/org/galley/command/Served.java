package org.galley.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.galley.desk.Publish;
import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.press.PageCache;
import org.galley.press.PageKey;
import org.galley.press.PageList;
import org.galley.search.Search;
import org.galley.site.SiteView;
import org.galley.stand.Mail;
import org.galley.stand.Stand;
import org.galley.store.DataDirectory;
import org.galley.story.Notice;
import org.galley.story.Paper;
import org.galley.story.Story;

/// A paper on a stand of its own, in the process of the test.
public final class Served implements AutoCloseable {

  /// The address of the site, as its pages have it.
  public static final String URL = "https://gazette.example";

  private final House house;
  private final Search search;
  private final Stand stand;

  private Served(House house) {
    this.house = house;
    this.search = house.search();
    search.start();
    PageCache pages = house.pageCache();
    Mail mail = new Mail(house.site(), pages.press(), new KeptLetters(house), house.clock(), false);
    this.stand = Stand.start(Stands.offer(house, pages, search).with(mail), "127.0.0.1", 0);
    searchable();
  }

  /// Waits until all that was published can be searched.
  public void searchable() {
    try {
      search.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// Removes the story at an address, as the law may ask.
  public void remove(String address) {
    Story story = house.site().view(view -> at(view, address));
    Notice notice =
        new Notice(story.id(), house.clock().instant(), "A court has forbidden us to show it.");
    Prepared prepared = house.newsroom().prepare(notice);
    house
        .journal()
        .write(writing ->
            writing.append(
                prepared,
                at ->
                    new Entry.Removed(
                        at,
                        story.id(),
                        Entry.Cause.LEGAL,
                        List.of(),
                        prepared.document().digest(),
                        Entry.Role.PUBLISHER)));
    searchable();
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

  private static Story at(SiteView view, String address) {
    return LongStream.rangeClosed(1, view.size())
        .mapToObj(view::story)
        .flatMap(Optional::stream)
        .map(row -> view.told(row).story())
        .filter(story -> story.card().address().encoded().equals(address))
        .findFirst()
        .orElseThrow();
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
    search.close();
    house.close();
  }
}
