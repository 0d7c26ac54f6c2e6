package org.galley.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.galley.story.Address;
import org.galley.story.Advertisement;
import org.galley.story.Digest;
import org.galley.story.Id;
import org.galley.story.Media;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// House advertisements start and end by entries of the journal.
class AdvertiseTest {

  private static final Instant FROM = TrialPaper.START.plusSeconds(60);
  private static final Instant UNTIL = FROM.plusSeconds(60);

  @TempDir Path folder;
  private TrialPaper paper;

  @BeforeEach
  void makePaper() {
    paper = TrialPaper.create(folder, 1);
    paper.advertise(advertisement(), TrialPaper.START);
  }

  @AfterEach
  void closePaper() {
    paper.close();
  }

  @Test
  void advertisement_beforeItsTime_isNotShown() {
    assertThat(due(FROM.minusMillis(1))).isZero();
    assertThat(front()).doesNotContain("Quay Books");
  }

  @Test
  void advertisement_atItsTime_isShownLabelledAndSponsored() {
    assertThat(due(FROM)).isOne();
    assertThat(front()).contains("Advertisement: Quay Books", "rel=\"sponsored noopener\"");
    assertThat(due(FROM)).isZero();
  }

  @Test
  void advertisement_afterItsTime_isGoneForGood() {
    due(FROM);
    assertThat(due(UNTIL)).isOne();
    assertThat(front()).doesNotContain("Quay Books");
    assertThat(pending()).isEmpty();
  }

  @Test
  void advertisement_whoseWholeTimePassedMeanwhile_ends() {
    assertThat(due(UNTIL.plusSeconds(3_600))).isOne();
    assertThat(pending()).isEmpty();
  }

  @Test
  void pictureOfAnotherShape_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> advertisement(900, 250))
        .withMessageContaining("970 x 250");
  }

  private int due(Instant now) {
    return new Advertise(paper.newsroom()).due(pending(), now);
  }

  private List<Advertisement> pending() {
    return paper.site().view(Advertise::pending);
  }

  private String front() {
    return new String(paper.press().print(new Address("/"), 0).bytes(), UTF_8);
  }

  private static Advertisement advertisement() {
    return advertisement(970, 250);
  }

  private static Advertisement advertisement(int width, int height) {
    Media picture = new Media(Digest.of(new byte[] {1}), Media.Format.PNG, width, height, 1);
    return new Advertisement(
        new Id(7, 7),
        "en",
        Advertisement.Slot.FRONT,
        picture,
        "Tide tables",
        "Quay Books",
        "https://books.example/",
        FROM,
        UNTIL,
        Advertisement.State.WAITING);
  }
}
