package org.galley.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galley.journal.Entry;
import org.galley.story.Edition;
import org.galley.story.Story;

/// Two stories at the top of one section whose headlines carry the same number, which one act
/// raises in both: a page that shows two numbers was made from two states of the journal.
public final class Counted {

  private static final Pattern COUNT = Pattern.compile("Count ([0-9]+) of");

  private final TrialPaper on;
  private final Archive archive;
  private final List<Story> pair = new ArrayList<>();
  private final TreeMap<Long, Integer> bySize = new TreeMap<>();
  private volatile int acknowledged;

  public Counted(TrialPaper on, Archive archive) {
    this.on = on;
    this.archive = archive;
    Edition edition = TrialPaper.settings().defaultEdition();
    Instant late = TrialPaper.START.plus(Duration.ofDays(1));
    for (String name : List.of("one", "two")) {
      pair.add(archive.plain(edition, "harbour", "counted-" + name, late).story());
    }
    raise(0);
  }

  /// Does the next act: mostly the numbers are raised, sometimes other stories come and go too.
  public void act(int number) {
    Edition edition = TrialPaper.settings().defaultEdition();
    Story other = archive.plain(edition, "harbour", "other-" + number, TrialPaper.START).story();
    if (number % 7 == 0) {
      on.publish(other);
    }
    if (number % 14 == 0) {
      on.retract(other.id(), Entry.Cause.WITHDRAWN);
    }
    raise(number);
  }

  private void raise(int number) {
    List<Story> raised =
        pair.stream()
            .map(story ->
                Draft.of(story)
                    .headline("Count " + number + " of " + story.card().address().value())
                    .story())
            .toList();
    on.publish(raised, Entry.Role.EDITOR);
    synchronized (bySize) {
      bySize.put(on.journal().size(), number);
    }
    acknowledged = number;
  }

  /// The last number of which its act was acknowledged.
  public int acknowledged() {
    return acknowledged;
  }

  /// The number that stood in the journal when it had `size` entries.
  public int at(long size) {
    synchronized (bySize) {
      return bySize.floorEntry(size).getValue();
    }
  }

  /// The numbers that a page shows.
  public static Set<Integer> shown(String page) {
    Set<Integer> shown = new TreeSet<>();
    Matcher matcher = COUNT.matcher(page);
    while (matcher.find()) {
      shown.add(Integer.valueOf(matcher.group(1)));
    }
    return shown;
  }

  /// Addresses whose pages show the numbers: the stories themselves, fronts, lists, feeds, and an
  /// old story of the section.
  public List<String> addresses() {
    Story old =
        archive.stories().stream()
            .filter(story -> story.card().section().equals("harbour"))
            .filter(story -> story.card().edition().equals("en"))
            .findFirst()
            .orElseThrow();
    return List.of(
        "/",
        "/harbour/",
        pair.getFirst().card().address().value(),
        pair.getLast().card().address().value(),
        old.card().address().value(),
        "/feed.atom",
        "/harbour/feed.json",
        "/2026/11/21/",
        "/news-sitemap.xml");
  }
}
