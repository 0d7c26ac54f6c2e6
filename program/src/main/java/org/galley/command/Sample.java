package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.galley.desk.Advertise;
import org.galley.desk.Arrange;
import org.galley.desk.Describe;
import org.galley.desk.Newsroom;
import org.galley.desk.Publish;
import org.galley.desk.Retract;
import org.galley.journal.Entry;
import org.galley.store.DataDirectory;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Correction;
import org.galley.story.Front;
import org.galley.story.Inline;
import org.galley.story.Special;
import org.galley.story.Story;

/// Makes the sample newspaper by the acts that a newsroom would use: it describes its topics,
/// publishes, corrects, retracts, arranges its front.
final class Sample {

  private static final String CORRECTED = "en/bus-timetable-change";
  private static final String RETRACTED = "en/skerry-second-school";

  private final SamplePaper sample;
  private final House house;
  private final Newsroom newsroom;

  private Sample(SamplePaper sample, House house) {
    this.sample = sample;
    this.house = house;
    this.newsroom = house.newsroom();
  }

  /// Makes the sample newspaper in an empty data directory.
  static House create(DataDirectory data, String url, RandomGenerator random) {
    SamplePaper sample = new SamplePaper(url, random);
    return House.create(data, sample.paper(), house -> new Sample(sample, house).publish());
  }

  private void publish() {
    Describe describe = new Describe(newsroom);
    sample.topics().forEach(topic -> describe.run(topic, Entry.Role.EDITOR));
    sample.authors().forEach(author -> describe.run(author, Entry.Role.EDITOR));
    Publish publish = new Publish(newsroom);
    Map<String, Story> stories = sample.stories(house.addPicture());
    Story right = Objects.requireNonNull(stories.get(CORRECTED));
    stories.put(CORRECTED, wrong(right));
    publish.run(stories.values().stream().map(newsroom::prepare).toList(), Entry.Role.EDITOR);
    publish.run(corrected(right), Entry.Role.EDITOR);
    retract(Objects.requireNonNull(stories.get(RETRACTED)));
    arrange();
    describe.run(special(), Entry.Role.EDITOR);
    new Advertise(newsroom)
        .run(sample.advertisement(house.media()), house.clock().instant(), Entry.Role.PUBLISHER);
  }

  /// The story as it stood before it was corrected.
  private Story wrong(Story story) {
    String text = new String(newsroom.codec().encode(story, newsroom.random()).bytes(), UTF_8);
    return newsroom.codec().decode(text.replace("22:40", "22:10").getBytes(UTF_8), Story.class);
  }

  private static Story corrected(Story story) {
    Card card = story.card();
    Correction correction =
        new Correction(
            card.published().plus(Duration.ofHours(5)),
            "An earlier version of this story said that the new last journey of route 7 leaves at 22:10.",
            "It leaves at 22:40, after the late shift. The printed timetable was right.",
            true);
    return new Story(
        withCorrections(card, correction.at()), List.of(correction), story.origin(), story.body());
  }

  private static Card withCorrections(Card card, Instant at) {
    return new Card(
        card.id(),
        card.original(),
        card.edition(),
        card.section(),
        card.address(),
        card.form(),
        card.label(),
        card.headline(),
        card.standfirst(),
        card.byline(),
        card.source(),
        card.place(),
        card.published(),
        at,
        card.picture(),
        card.topics(),
        card.focus(),
        1);
  }

  private void retract(Story story) {
    new Retract(newsroom)
        .run(
            story.id(),
            Entry.Cause.RETRACTED,
            story.card().published().plus(Duration.ofHours(28)),
            """
            We published this story on the word of a draft that the council had already withdrawn. No second school building is planned on Skerry Island.

            The error was ours and not the council’s: we should have asked before printing.\
            """,
            Entry.Role.PUBLISHER);
  }

  private void arrange() {
    List<Front.Slot> focus = new ArrayList<>();
    focus.add(slot("en/rope-street-long-read"));
    focus.add(slot("en/how-a-public-log-works"));
    focus.add(slot("en/how-tides-work"));
    new Arrange(newsroom)
        .run(
            new Front("en", null, sample.id("en/lantern-night-programme"), focus),
            Entry.Role.EDITOR);
  }

  private Front.Slot slot(String story) {
    return new Front.Slot(sample.id(story), "");
  }

  private Special special() {
    return new Special(
        sample.id("en/special/old-light"),
        sample.id("en/special/old-light"),
        "en",
        "old-light",
        "The Old Light, dark for eleven years and lit again",
        "How a town of 41,200 brought back its lighthouse, told from the first lighting of 1871 to the"
            + " winter programme.",
        null,
        List.of(
            new Block.Paragraph(
                Inline.plain(
                    "The tower on the point was built in 1871 and stands 34 metres high. Its lamp failed in"
                        + " 2015 and stayed dark until 3 October 2026. The restoration cost 1.36 million marks;"
                        + " 6,120 people gave 410,000 of them."))),
        List.of(
            sample.id("en/old-light-relit"),
            sample.id("en/how-a-fresnel-lens-works"),
            sample.id("en/lantern-night-programme"),
            sample.id("en/old-light-1871")),
        List.of(
            new Special.Moment("1871", "The light is lit for the first time."),
            new Special.Moment("2015", "The lamp fails and is not mended."),
            new Special.Moment("3 October 2026", "The Old Light shines again.")),
        List.of(
            new Special.Event(
                Instant.parse("2026-11-28T16:00:00Z"), "Lantern Night", "The Long Stair")));
  }
}
