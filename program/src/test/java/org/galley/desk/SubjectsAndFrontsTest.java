package org.galley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.galley.story.Front;
import org.galley.story.Id;
import org.galley.story.Topic;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the acts that describe subjects and arrange fronts refuse.
class SubjectsAndFrontsTest {

  @TempDir Path folder;

  private TrialPaper paper;

  @BeforeEach
  void makePaper() {
    paper = TrialPaper.create(folder, 1);
  }

  @AfterEach
  void closePaper() {
    paper.close();
  }

  @Test
  void topic_atTheAddressOfAnother_isRefused() {
    paper.describe(topic(1, "tides"));
    long size = paper.journal().size();
    assertRefused(DeskException.Code.ADDRESS_TAKEN, () -> paper.describe(topic(2, "tides")));
    assertThat(paper.journal().size()).isEqualTo(size);
  }

  @Test
  void topic_atItsOwnAddress_isChanged() {
    paper.describe(topic(1, "tides"));
    paper.describe(topic(1, "tides"));
    assertThat(paper.site().<Long>view(view -> view.subjects().last())).isEqualTo(1);
  }

  @Test
  void front_ofNoSection_isRefused() {
    assertRefused(
        DeskException.Code.NO_SUCH_SECTION,
        () -> paper.arrange(new Front("en", "nowhere", null, List.of())));
  }

  @Test
  void front_ofNoEdition_isRefused() {
    assertRefused(
        DeskException.Code.NO_SUCH_SECTION,
        () -> paper.arrange(new Front("xx", null, null, List.of())));
  }

  private static Topic topic(long id, String slug) {
    return new Topic(new Id(1, id), "en", slug, "Topic " + id, "");
  }

  private static void assertRefused(DeskException.Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            DeskException.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}
