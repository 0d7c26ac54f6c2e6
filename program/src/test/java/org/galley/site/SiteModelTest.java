package org.galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.galley.journal.Derivation;
import org.galley.journal.Journal;
import org.galley.journal.Stored;
import org.galley.press.Page;
import org.galley.press.Press;
import org.galley.store.SiteTables;
import org.galley.store.SqlSite;
import org.galley.store.SqlStorage;
import org.galley.story.Address;
import org.galley.story.Edition;
import org.galley.trial.Acts;
import org.galley.trial.Archive;
import org.galley.trial.Pages;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random acts against the plainest model of the site; then everything is derived again from the
/// journal.
class SiteModelTest {

  private static final int STORIES = 60;
  private static final int ACTS = 300;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void site_afterRandomActs_isThatOfTheModelAndOfARebuild(long seed) {
    try (TrialPaper paper = TrialPaper.create(folder, seed)) {
      PlainSite model = new PlainSite(TrialPaper.settings());
      paper.journal().listen((_, entries) -> entries.forEach(model::take));
      paper.change(TrialPaper.settings());
      Archive archive = new Archive(seed);
      archive.publish(paper, STORIES);
      Acts acts = new Acts(paper, archive, seed);
      SplittableRandom choice = new SplittableRandom(seed);
      for (int act = 1; act <= ACTS; act++) {
        acts.any(choice);
        if (act % 50 == 0) {
          compare(paper, model);
        }
      }
      rebuild(paper);
    }
  }

  private static void compare(TrialPaper paper, PlainSite model) {
    paper
        .journal()
        .read(snapshot -> {
          SiteRows rows = new SqlSite().rows(snapshot);
          assertThat(rows.settings()).isEqualTo(OptionalLong.of(model.settings()));
          stories(rows, model);
          subjects(rows, model);
          addresses(rows, model);
          model.lists().forEach((list, expected) -> list(rows, list, expected));
          model.paper().editions().forEach(edition -> calendar(rows, model, edition));
          return rows;
        });
  }

  private static void stories(SiteRows rows, PlainSite model) {
    for (StoryRow story : model.stories()) {
      assertThat(rows.story(story.number())).contains(story);
      assertThat(rows.story(story.id())).contains(story);
    }
    assertThat(rows.lastStory()).isEqualTo(model.stories().size());
    model
        .groups()
        .forEach((original, numbers) ->
            assertThat(rows.translations(original)).as("" + original).isEqualTo(numbers));
    model
        .origins()
        .forEach((origin, number) ->
            assertThat(rows.origin(Origins.key(origin))).containsExactly(number));
    model
        .related()
        .forEach((story, others) ->
            assertThat(rows.related(story)).as("related to " + story).isEqualTo(others));
    model.media().forEach(media -> assertThat(rows.hasMedia(media)).isTrue());
  }

  private static void subjects(SiteRows rows, PlainSite model) {
    for (SubjectRow subject : model.subjects()) {
      assertThat(rows.subject(subject.number())).contains(subject);
      assertThat(rows.subject(subject.id())).contains(subject);
    }
    assertThat(rows.lastSubject()).isEqualTo(model.subjects().size());
    model
        .fronts()
        .forEach((front, position) ->
            assertThat(rows.front(front.getFirst(), front.getLast()))
                .isEqualTo(OptionalLong.of(position)));
  }

  private static void addresses(SiteRows rows, PlainSite model) {
    model
        .addresses()
        .forEach((address, expected) ->
            assertThat(rows.address(address))
                .as(address.value())
                .containsExactlyInAnyOrderElementsOf(expected));
    assertThat(rows.address(new Address("/nothing/was/ever/here"))).isEmpty();
  }

  private static void list(SiteRows rows, ListKey list, List<ListRow> expected) {
    String name = list.kind() + " " + list.code();
    assertThat(rows.newest(list, Long.MAX_VALUE, 10_000)).as(name).isEqualTo(expected.reversed());
    assertThat(rows.count(list)).as(name).isEqualTo(expected.size());
    for (int ordinal = 0; ordinal < expected.size(); ordinal += 7) {
      assertThat(rows.ordinal(list, ordinal, 5))
          .as(name)
          .isEqualTo(expected.subList(ordinal, Math.min(ordinal + 5, expected.size())));
    }
    assertThat(rows.ordinal(list, expected.size(), 5)).as(name).isEmpty();
  }

  private static void calendar(SiteRows rows, PlainSite model, Edition edition) {
    Map<Long, Long> days = new TreeMap<>();
    rows.counted(ListKey.day(edition.number(), Days.MOST), ListKey.day(edition.number(), 0), 9_999)
        .forEach(counted -> days.put(counted.list().second(), counted.stories()));
    assertThat(days).as(edition.key()).isEqualTo(model.days(edition));
    Map<Long, Long> months = new TreeMap<>();
    rows.counted(
            ListKey.month(edition.number(), 200_000), ListKey.month(edition.number(), 0), 9_999)
        .forEach(counted -> months.put(counted.list().second(), counted.stories()));
    assertThat(months).as(edition.key()).isEqualTo(model.months(edition));
  }

  private void rebuild(TrialPaper paper) {
    try (SqlStorage fresh = SqlStorage.sqlite(folder.resolve("rebuilt.db"))) {
      Stamps stamps = new Stamps();
      SqlSite tables = new SqlSite();
      Journal journal =
          new Derivation(paper.storage(), paper.signer().last().orElseThrow())
              .into(fresh, new SiteFold(tables, stamps), _ -> {});
      assertThat(journal.head()).isEqualTo(paper.journal().head());
      assertThat(stored(fresh)).usingRecursiveComparison().isEqualTo(stored(paper.storage()));
      List<SiteTables.Difference> differences = new ArrayList<>();
      SiteTables.compare(paper.storage(), fresh, differences::add);
      assertThat(differences).isEmpty();
      samePages(paper, new Site(journal, tables, stamps));
    }
  }

  private static List<Stored> stored(SqlStorage storage) {
    return storage.read(snapshot -> {
      List<Stored> all = new ArrayList<>();
      snapshot.each(0, snapshot.size(), (_, stored) -> all.add(stored));
      return all;
    });
  }

  private static void samePages(TrialPaper paper, Site rebuilt) {
    Press one = paper.press();
    Press other = new Press(rebuilt, paper.assets());
    for (String address : Pages.of(paper.site())) {
      Page right = one.print(new Address(address), paper.hour());
      Page again = other.print(new Address(address), paper.hour());
      assertThat(again.status()).as(address).isEqualTo(right.status());
      assertThat(again.redirect()).as(address).isEqualTo(right.redirect());
      assertThat(again.bytes()).as(address).isEqualTo(right.bytes());
    }
  }
}
