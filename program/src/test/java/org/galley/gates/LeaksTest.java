package org.galley.gates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.galley.command.House;
import org.galley.command.Served;
import org.galley.desk.ImportArchive;
import org.galley.desk.Retract;
import org.galley.intake.JsonLines;
import org.galley.journal.Entry;
import org.galley.press.PageList;
import org.galley.story.Story;
import org.junit.jupiter.api.Test;

/// What is not public is nowhere: neither in pages, feeds and sitemaps nor in the heads of answers.
/// A draft changes no byte and no tag of anything; a retracted story is gone from everything but
/// its own address and what readers are told of retractions.
@Gate("C13")
final class LeaksTest {

  private static final String SECRET = "Zyxwvut";

  /// A search that finds the story that is retracted.
  private static final String FINDING = "/search?q=harbour+council";

  /// Pages that may name a retracted story.
  private static final String TELLING = "(/lite)?(/ar|/zh-Hans)?/(corrections|authors)/.*";

  @Test
  void draft_changesNothing(Newsstand stand) {
    try (Served paper = StrainedPaper.serve(stand.folder("drafts"), 9)) {
      Newsstand other = stand.beside(paper);
      Map<String, String> before = all(other);
      draft(paper.house());
      Map<String, String> after = all(other);
      assertThat(after).isEqualTo(before);
      assertThat(after).hasSizeGreaterThan(100);
      after.forEach((path, answer) -> assertThat(answer).as(path).doesNotContain(SECRET));
    }
  }

  @Test
  void retractedStory_isNamedNowhere(Newsstand stand) {
    try (Served paper = StrainedPaper.serve(stand.folder("retracted"), 9)) {
      Newsstand other = stand.beside(paper);
      Story story =
          paper.house().site().view(view -> view.told(view.story(1).orElseThrow()).story());
      String address = story.card().address().encoded();
      paper.searchable();
      assertThat(naming(all(other), address)).hasSizeGreaterThan(5).contains(FINDING);
      new Retract(paper.house().newsroom())
          .run(story.id(), Entry.Cause.RETRACTED, Instant.now(), "Wrong.", Entry.Role.PUBLISHER);
      paper.searchable();
      assertThat(naming(all(other), address))
          .filteredOn(path -> !path.matches(TELLING))
          .containsExactlyInAnyOrder(address, "/lite" + address, address + ".md");
      assertThat(all(other).get(FINDING)).doesNotContain(address);
      assertThat(all(other).get(address)).contains("Wrong.");
    }
  }

  /// Paths at which the whole answer names an address.
  private static List<String> naming(Map<String, String> answers, String address) {
    return answers.entrySet().stream()
        .filter(answer ->
            answer.getValue().contains('"' + address + '"')
                || answer.getValue().contains("\"/lite" + address + '"')
                || answer.getValue().contains(Served.URL + address))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void draft(House house) {
    String line =
        """
        {"id": "1", "headline": "%1$s", "section": "%1$s", "publishedAt": "2026-11-22T10:00:00Z", \
        "byline": ["%1$s"], "tags": ["%1$s"], "bodyHtml": "<p>%1$s</p>", "url": "/%1$s"}
        """
            .formatted(SECRET);
    byte[] archive = line.getBytes(UTF_8);
    List<Object> results = new ArrayList<>();
    new ImportArchive(house.newsroom(), house.intake(), house.clock())
        .run(
            new JsonLines(),
            () -> new ByteArrayInputStream(archive),
            "secret",
            false,
            results::add);
    assertThat(results).hasSize(1);
    assertThat(house.storage().<Long>read(snapshot -> house.intake().count(snapshot)))
        .as("the story, its author and its topic")
        .isEqualTo(3);
  }

  /// Every answer of a paper, heads and bytes, without what only says when it was given.
  private static Map<String, String> all(Newsstand stand) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String path : addresses(stand)) {
      HttpResponse<byte[]> answer = stand.get(path);
      Map<String, List<String>> heads = new TreeMap<>(answer.headers().map());
      heads.remove("date");
      answers.put(
          path, answer.statusCode() + " " + heads + "\n" + new String(answer.body(), UTF_8));
    }
    return answers;
  }

  private static Set<String> addresses(Newsstand stand) {
    Set<String> addresses =
        new LinkedHashSet<>(List.of("/nothing", "/" + SECRET, FINDING, FINDING + "&order=newest"));
    House house = stand.house();
    new PageList(house.site(), house.clock().millis() / 3_600_000)
        .stretches()
        .forEachRemaining(stretch ->
            house
                .site()
                .view(view -> {
                  stretch.each(view, place -> addresses.add(place.address().encoded()));
                  return true;
                }));
    return addresses;
  }
}
