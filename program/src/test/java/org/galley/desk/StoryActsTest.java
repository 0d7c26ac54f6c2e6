package org.galley.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.galley.desk.Draft.Stage;
import org.galley.desk.Draft.Standing;
import org.galley.desk.DraftRows.Place;
import org.galley.desk.DraftRows.Question;
import org.galley.journal.Entry;
import org.galley.manuscript.Field;
import org.galley.manuscript.Issue;
import org.galley.people.Grant;
import org.galley.people.Role;
import org.galley.story.Address;
import org.galley.story.Digest;
import org.galley.story.Id;
import org.galley.story.Story;
import org.galley.trial.TrialDesk;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way of a story through the desk, act by act.
class StoryActsTest {

  @TempDir Path folder;

  private TrialDesk trial;
  private Actor writer;
  private Actor editor;
  private Actor publisher;

  @BeforeEach
  void openDesk() {
    trial = TrialDesk.create(folder);
    writer = trial.person("wanda", Role.WRITER);
    editor = trial.person("edgar", Role.EDITOR);
    publisher = trial.person("paula", Role.PUBLISHER);
  }

  @AfterEach
  void closeDesk() {
    trial.close();
  }

  @Test
  void story_goesFromDraftToReaders() {
    Draft draft = trial.story(writer, "Ferry runs again", "It left on time.", "All cheered.");
    assertThat(draft.stage()).isEqualTo(Stage.WRITING);
    assertThat(trial.headline(draft.story())).isNull();
    assertThat(trial.submit(writer, draft.story())).isEmpty();
    assertThat(trial.draft(draft.story()).stage()).isEqualTo(Stage.SUBMITTED);
    Draft live = trial.approve(editor, draft.story(), new When.Now());
    assertThat(live.stage()).isEqualTo(Stage.SETTLED);
    assertThat(trial.headline(draft.story())).isEqualTo("Ferry runs again");
    assertThat(trial.text(draft.story())).isEqualTo("[It left on time., All cheered.]");
    assertThat(deeds(draft)).containsExactly(Deed.APPROVE, Deed.SUBMIT, Deed.BEGIN);
  }

  @Test
  void storyWithoutWhatItMustHave_isNotSentToReview() {
    Draft draft = new Begin(trial.desk()).run(writer, "en", "", null, "");
    assertThat(trial.submit(writer, draft.story()))
        .extracting(Issue::code)
        .containsExactly(Issue.Code.NO_SECTION, Issue.Code.NO_HEADLINE, Issue.Code.NO_TEXT);
    assertThat(trial.draft(draft.story()).stage()).isEqualTo(Stage.WRITING);
    trial.set(writer, draft.story(), Field.BYLINE, "");
    assertThat(trial.submit(writer, draft.story()))
        .extracting(Issue::code)
        .contains(Issue.Code.NO_BYLINE);
  }

  @Test
  void writer_cannotApproveEvenAsEditor() {
    Draft draft = trial.story(editor, "Mine", "Text.");
    trial.submit(editor, draft.story());
    assertRefused(
        DeskException.Code.SAME_PERSON, () -> trial.approve(editor, draft.story(), new When.Now()));
    new ChangeRules(trial.desk()).run(Actor.PROGRAM, new Rules(true, false, ""));
    assertThat(trial.approve(editor, draft.story(), new When.Now()).isLive()).isTrue();
  }

  @Test
  void whoeverWroteAWord_cannotApproveIt() {
    Draft draft = trial.story(writer, "Theirs", "Text.");
    trial.write(editor, draft.story(), "Text, mended by the editor.");
    trial.submit(writer, draft.story());
    assertRefused(
        DeskException.Code.SAME_PERSON, () -> trial.approve(editor, draft.story(), new When.Now()));
    assertThat(trial.approve(publisher, draft.story(), new When.Now()).isLive()).isTrue();
  }

  @Test
  void approvalOfSomethingElseThanWasPreviewed_isRefused() {
    Draft draft = trial.story(writer, "One", "Text.");
    trial.submit(writer, draft.story());
    int head = trial.draft(draft.story()).head();
    assertRefused(
        DeskException.Code.STALE,
        () ->
            new Approve(trial.desk())
                .run(editor, draft.story(), head, Digest.of(new byte[1]), new When.Now()));
    trial.write(writer, draft.story(), "Another text.");
    Digest digest =
        new Rehearsal(trial.desk(), trial.paper().site()).proof(draft.story(), head).digest();
    assertRefused(
        DeskException.Code.STALE,
        () -> new Approve(trial.desk()).run(editor, draft.story(), head, digest, new When.Now()));
  }

  @Test
  void writer_mayNotApprove_andTheRefusalIsWrittenDown() {
    Draft draft = trial.story(writer, "One", "Text.");
    trial.submit(writer, draft.story());
    Actor other = trial.person("walter", Role.WRITER);
    assertRefused(
        DeskException.Code.NOT_ALLOWED, () -> trial.approve(other, draft.story(), new When.Now()));
    Happening last = timeline(draft).getFirst();
    assertThat(last.outcome()).isEqualTo(Happening.Outcome.REFUSED);
    assertThat(last.deed()).isEqualTo(Deed.APPROVE);
    assertThat(last.person()).isEqualTo(other.person());
  }

  @Test
  void editorOfAnotherSection_mayNotApprove() {
    Draft draft = trial.story(writer, "One", "Text.");
    trial.submit(writer, draft.story());
    Actor culture = trial.person("carl", List.of(new Grant(Role.EDITOR, "en", "culture")));
    assertRefused(
        DeskException.Code.NOT_ALLOWED,
        () -> trial.approve(culture, draft.story(), new When.Now()));
    Actor harbour = trial.person("hanna", List.of(new Grant(Role.EDITOR, "en", "harbour")));
    assertThat(trial.approve(harbour, draft.story(), new When.Now()).isLive()).isTrue();
  }

  @Test
  void staleText_isKeptAside() {
    Draft draft = trial.story(writer, "One", "First.");
    int base = trial.head(draft.story()).bodySince();
    trial.write(editor, draft.story(), "The editor's.");
    Save.Outcome outcome =
        new Save(trial.desk())
            .body(writer, draft.story(), base, TrialDesk.passages("The writer's."));
    assertThat(outcome).isInstanceOf(Save.Outcome.Aside.class);
    Save.Outcome.Aside aside = (Save.Outcome.Aside) outcome;
    assertThat(trial.manuscript(draft.story()).body())
        .isEqualTo(TrialDesk.passages("The editor's."));
    assertThat(trial.revision(draft.story(), aside.revision()).manuscript().body())
        .isEqualTo(TrialDesk.passages("The writer's."));
    // Sent again, as after a lost answer, it is not kept twice.
    assertThat(
            new Save(trial.desk())
                .body(writer, draft.story(), base, TrialDesk.passages("The writer's.")))
        .isEqualTo(aside);
  }

  @Test
  void textAgainstSomebodysHold_isKeptAside() {
    Draft draft = trial.story(writer, "One", "First.");
    new TakeHold(trial.desk()).run(editor, draft.story(), false);
    assertThat(trial.write(writer, draft.story(), "Second."))
        .isInstanceOf(Save.Outcome.Aside.class);
    trial.paper().clock().pass(Hold.LASTS.plusSeconds(1));
    assertThat(trial.write(writer, draft.story(), "Third.")).isInstanceOf(Save.Outcome.Saved.class);
  }

  @Test
  void hold_isTakenOverOnlyWhenAsked() {
    Draft draft = trial.story(writer, "One", "First.");
    TakeHold holds = new TakeHold(trial.desk());
    holds.run(writer, draft.story(), false);
    assertThat(holds.run(editor, draft.story(), false).person()).isEqualTo(writer.person());
    assertThat(holds.run(editor, draft.story(), true).person()).isEqualTo(editor.person());
    assertThat(timeline(draft).getFirst().deed()).isEqualTo(Deed.TAKE_OVER);
    holds.release(editor, draft.story());
    assertThat(holds.run(writer, draft.story(), false).person()).isEqualTo(writer.person());
  }

  @Test
  void fields_ofTwoPeople_areBothKept() {
    Draft draft = trial.story(writer, "One", "First.");
    Save save = new Save(trial.desk());
    save.fields(editor, draft.story(), List.of(new Save.Change(Field.PLACE, "", "Lantern Quay")));
    Save.Outcome outcome =
        save.fields(
            writer, draft.story(), List.of(new Save.Change(Field.STANDFIRST, "", "In short.")));
    assertThat(outcome).isInstanceOf(Save.Outcome.Saved.class);
    assertThat(trial.manuscript(draft.story()).heads().credits().place()).isEqualTo("Lantern Quay");
    assertThat(
            save.fields(writer, draft.story(), List.of(new Save.Change(Field.PLACE, "", "Skerry"))))
        .isEqualTo(new Save.Outcome.Clashes(List.of(Field.PLACE)));
  }

  @Test
  void correction_isDatedWhenItIsPublished_andKeepsItsDate() {
    Draft draft = trial.live(writer, editor, "Prices rise", "By 10 marks.");
    trial.write(writer, draft.story(), "By 12 marks.");
    new Correct(trial.desk())
        .run(writer, draft.story(), "The story said 10 marks.", "It is 12 marks.", true);
    trial.paper().clock().pass(Duration.ofHours(1));
    trial.submit(writer, draft.story());
    trial.approve(editor, draft.story(), new When.Now());
    Instant at = trial.paper().clock().instant();
    assertThat(story(draft.story()).corrections()).hasSize(1);
    assertThat(story(draft.story()).corrections().getFirst().at()).isEqualTo(at);
    assertThat(story(draft.story()).card().updated()).isEqualTo(at);
    trial.paper().clock().pass(Duration.ofHours(1));
    trial.write(writer, draft.story(), "By 12 marks a day.");
    trial.submit(writer, draft.story());
    trial.approve(editor, draft.story(), new When.Now());
    assertThat(story(draft.story()).corrections().getFirst().at()).isEqualTo(at);
    assertThat(story(draft.story()).card().updated()).isEqualTo(at);
  }

  @Test
  void scheduledStory_goesLiveOnce_whenItIsDue() {
    Draft draft = trial.story(writer, "Soon", "Text.");
    trial.submit(writer, draft.story());
    Instant due = trial.paper().clock().instant().plus(10, ChronoUnit.MINUTES);
    Draft scheduled = trial.approve(editor, draft.story(), new When.At(due));
    assertThat(scheduled.stage()).isEqualTo(Stage.SCHEDULED);
    PublishDue due1 = new PublishDue(trial.desk());
    assertThat(due1.run().live()).isEmpty();
    trial.paper().clock().pass(Duration.ofMinutes(10));
    assertThat(due1.run().live()).hasSize(1);
    assertThat(trial.headline(draft.story())).isEqualTo("Soon");
    assertThat(due1.run().live()).isEmpty();
    assertThat(due1.next()).isEmpty();
  }

  @Test
  void laterEdits_doNotStopWhatWasApproved() {
    Draft draft = trial.story(writer, "Soon", "Text.");
    trial.submit(writer, draft.story());
    Instant due = trial.paper().clock().instant().plus(10, ChronoUnit.MINUTES);
    trial.approve(editor, draft.story(), new When.At(due));
    trial.write(writer, draft.story(), "Nobody approved this.");
    trial.paper().clock().pass(Duration.ofMinutes(11));
    assertThat(new PublishDue(trial.desk()).run().late()).hasSize(1);
    assertThat(trial.text(draft.story())).isEqualTo("[Text.]");
    assertThat(trial.draft(draft.story()).stage()).isEqualTo(Stage.WRITING);
  }

  @Test
  void embargo_blocksHard() {
    Draft draft = trial.story(writer, "Secret", "Text.");
    trial.submit(writer, draft.story());
    Instant until = trial.paper().clock().instant().plus(1, ChronoUnit.HOURS);
    Schedule schedule = new Schedule(trial.desk());
    schedule.embargo(editor, draft.story(), until);
    assertRefused(
        DeskException.Code.EMBARGOED, () -> trial.approve(editor, draft.story(), new When.Now()));
    assertRefused(
        DeskException.Code.EMBARGOED,
        () ->
            trial.approve(editor, draft.story(), new When.At(until.minus(5, ChronoUnit.MINUTES))));
    trial.approve(editor, draft.story(), new When.At(until.plus(5, ChronoUnit.MINUTES)));
    trial.paper().clock().pass(Duration.ofHours(2));
    assertThat(new PublishDue(trial.desk()).run().live()).hasSize(1);
  }

  @Test
  void retraction_takesTheStoryBack_andNobodyWritesOnIt() {
    Draft draft = trial.live(writer, editor, "Wrong", "Text.");
    assertRefused(
        DeskException.Code.NOT_ALLOWED,
        () -> new TakeBack(trial.desk()).retract(editor, draft.story(), "It was wrong."));
    new TakeBack(trial.desk()).retract(publisher, draft.story(), "It was wrong.");
    assertThat(trial.headline(draft.story())).isNull();
    assertThat(trial.draft(draft.story()).stage()).isEqualTo(Stage.GONE);
    assertThat(trial.draft(draft.story()).course().standing()).isEqualTo(Standing.RETRACTED);
    assertRefused(
        DeskException.Code.WRONG_STAGE, () -> trial.write(writer, draft.story(), "Still."));
  }

  @Test
  void removal_takesTwoPeople() {
    Draft draft = trial.live(writer, editor, "Unlawful", "Text.");
    Propose propose = new Propose(trial.desk());
    Proposal proposal = propose.removal(publisher, draft.story(), Entry.Cause.LEGAL, "By order.");
    assertRefused(
        DeskException.Code.SAME_PERSON, () -> propose.agree(publisher, proposal.number()));
    assertThat(trial.headline(draft.story())).isEqualTo("Unlawful");
    Actor administrator = trial.person("adam", Role.ADMINISTRATOR);
    assertThat(propose.agree(administrator, proposal.number()).agreed()).isTrue();
    assertThat(trial.draft(draft.story()).course().standing()).isEqualTo(Standing.REMOVED);
    assertRefused(
        DeskException.Code.NO_SUCH_THING, () -> propose.agree(administrator, proposal.number()));
  }

  @Test
  void anonymising_takesWordsOutOfWhatReadersSee() {
    Draft draft = trial.live(writer, editor, "Arrest of John Doe", "John Doe was held.");
    Propose propose = new Propose(trial.desk());
    Proposal proposal = propose.anonymising(publisher, draft.story(), "John Doe\ta man of 20");
    propose.agree(trial.person("adam", Role.ADMINISTRATOR), proposal.number());
    assertThat(trial.headline(draft.story())).isEqualTo("Arrest of a man of 20");
    assertThat(trial.text(draft.story())).isEqualTo("[a man of 20 was held.]");
    assertThat(trial.draft(draft.story()).stage()).isEqualTo(Stage.SETTLED);
  }

  @Test
  void move_leavesARedirect_andTheManuscriptFollows() {
    Draft draft = trial.live(writer, editor, "Boats", "Text.");
    String before = story(draft.story()).card().address().value();
    new Move(trial.desk()).run(editor, draft.story(), "culture", "old-boats");
    assertThat(story(draft.story()).card().address().value())
        .isEqualTo(
            "/culture" + before.substring("/harbour".length()).replace("boats", "old-boats"));
    assertThat(trial.draft(draft.story()).section()).isEqualTo("culture");
    assertThat(trial.draft(draft.story()).stage()).isEqualTo(Stage.SETTLED);
  }

  @Test
  void correctionOfAStory_opensATaskOnItsTranslation() {
    Draft draft = trial.live(writer, editor, "Boats", "Text.");
    Draft russian = new Translate(trial.desk()).run(writer, draft.story(), "ru");
    trial.write(writer, russian.story(), "Текст.");
    trial.submit(writer, russian.story());
    trial.approve(editor, russian.story(), new When.Now());
    new Correct(trial.desk()).run(writer, draft.story(), "Wrong.", "Right.", true);
    trial.submit(writer, draft.story());
    trial.approve(editor, draft.story(), new When.Now());
    List<Task> open =
        trial.desk().look(snapshot -> trial.desk().storage().tasks().open(snapshot, 10));
    assertThat(open).hasSize(1);
    assertThat(open.getFirst().kind()).isEqualTo(Task.Kind.SOURCE_CORRECTED);
    assertThat(open.getFirst().draft()).isEqualTo(russian.number());
    new SettleTask(trial.desk()).run(writer, open.getFirst().number());
    assertThat(
            trial
                .desk()
                .<List<Task>>look(snapshot -> trial.desk().storage().tasks().open(snapshot, 10)))
        .isEmpty();
  }

  @Test
  void publicStory_isTakenToTheDesk() {
    Id imported = new Id(77, 77);
    trial
        .paper()
        .publish(
            org.galley.trial.Draft.of(
                    imported,
                    TrialPaper.settings(),
                    TrialPaper.settings().defaultEdition(),
                    "harbour",
                    "boats",
                    TrialPaper.START)
                .story());
    Draft taken = new Take(trial.desk()).run(editor, imported);
    assertThat(taken.stage()).isEqualTo(Stage.SETTLED);
    assertThat(new Take(trial.desk()).run(editor, imported)).isEqualTo(taken);
  }

  @Test
  void rehearsal_showsTheFrontAsItWouldBe_andChangesNothing() {
    Draft draft = trial.story(writer, "Not yet", "Text.");
    trial.submit(writer, draft.story());
    long size = trial.paper().journal().size();
    String page =
        new Rehearsal(trial.desk(), trial.paper().site())
            .story(
                draft.story(),
                trial.draft(draft.story()).head(),
                view ->
                    new String(
                        trial.paper().press().print(new Address("/"), 0, view).bytes(), UTF_8));
    assertThat(page).contains("Not yet");
    assertThat(trial.paper().journal().size()).isEqualTo(size);
    assertThat(trial.headline(draft.story())).isNull();
    trial.approve(editor, draft.story(), new When.Now());
    assertThat(new String(trial.paper().press().print(new Address("/"), 0).bytes(), UTF_8))
        .isEqualTo(page);
  }

  @Test
  void timeline_isAChain() {
    trial.live(writer, editor, "Boats", "Text.");
    List<Happening> lines =
        trial
            .desk()
            .look(snapshot ->
                trial
                    .desk()
                    .storage()
                    .timeline()
                    .list(
                        snapshot,
                        new TimelineRows.Question(
                            0,
                            null,
                            null,
                            Instant.EPOCH,
                            Instant.parse("2100-01-01T00:00:00Z"),
                            Long.MAX_VALUE,
                            1_000)));
    Digest chain = Desk.NO_LINE;
    for (Happening line : lines.reversed()) {
      assertThat(line.follows(chain)).as("%s", line).isTrue();
      chain = line.chain();
    }
    assertThat(lines).hasSizeGreaterThan(5);
  }

  @Test
  void list_findsDraftsByStageAndWords() {
    trial.story(writer, "Herring fair", "Text.");
    Draft second = trial.story(writer, "Lantern night", "Text.");
    trial.submit(writer, second.story());
    assertThat(list(new Question("", "", Set.of(), 0, "HERRING", Place.FIRST, 10)))
        .extracting(Draft::headline)
        .containsExactly("Herring fair");
    assertThat(list(new Question("en", "harbour", Set.of(Stage.SUBMITTED), 0, "", Place.FIRST, 10)))
        .containsExactly(trial.draft(second.story()));
    List<Draft> all = list(new Question("", "", Set.of(), writer.person(), "", Place.FIRST, 1));
    assertThat(all).containsExactly(trial.draft(second.story()));
    Draft last = all.getLast();
    assertThat(
            list(
                new Question(
                    "",
                    "",
                    Set.of(),
                    writer.person(),
                    "",
                    new Place(last.changed(), last.number()),
                    10)))
        .hasSize(1);
  }

  private List<Draft> list(Question question) {
    return trial.desk().look(snapshot -> trial.desk().storage().drafts().list(snapshot, question));
  }

  private Story story(Id id) {
    return trial.paper().site().view(view -> view.told(view.story(id).orElseThrow()).story());
  }

  private List<Happening> timeline(Draft draft) {
    return trial
        .desk()
        .look(snapshot ->
            trial.desk().storage().timeline().of(snapshot, draft.number(), Long.MAX_VALUE, 100));
  }

  private List<Deed> deeds(Draft draft) {
    return timeline(draft).stream().map(Happening::deed).toList();
  }

  private static void assertRefused(DeskException.Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            DeskException.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}
