package org.galley.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.galley.journal.Entry;
import org.galley.journal.Transaction;
import org.galley.journal.Writing;
import org.galley.manuscript.Issue;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Revision;
import org.galley.people.Person;
import org.galley.people.Right;
import org.galley.people.Role;
import org.galley.site.StoryRow;
import org.galley.story.Card;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Story;
import org.jspecify.annotations.Nullable;

/// An act that is being done: by whom, when, and in which transaction. Used by one thread.
final class Turn {

  private final Desk desk;
  private final Writing writing;
  private final Actor actor;
  private final @Nullable Person person;
  private final Deed deed;

  /// The draft that it is about, once it was asked for.
  private @Nullable Draft subject;

  /// @param person null for the program itself
  Turn(Desk desk, Writing writing, Actor actor, @Nullable Person person, Deed deed) {
    this.desk = desk;
    this.writing = writing;
    this.actor = actor;
    this.person = person;
    this.deed = deed;
  }

  Writing writing() {
    return writing;
  }

  Transaction transaction() {
    return writing.transaction();
  }

  Instant now() {
    return writing.now();
  }

  Actor actor() {
    return actor;
  }

  Paper paper() {
    return desk.newsroom().paper(writing);
  }

  DeskStorage storage() {
    return desk.storage();
  }

  Newsroom newsroom() {
    return desk.newsroom();
  }

  Rules rules() {
    return storage().rules().rules(transaction());
  }

  /// The draft that it is about; 0 if none was asked for.
  long draftNumber() {
    return subject == null ? 0 : subject.number();
  }

  Compositor compositor() {
    return new Compositor(paper(), newsroom().codec());
  }

  /// The draft of a story that is at the desk.
  ///
  /// @throws DeskException `NO_SUCH_STORY`
  Draft draft(Id story) {
    Draft draft =
        storage()
            .drafts()
            .find(transaction(), story)
            .orElseThrow(() -> DeskException.noSuchStory(story));
    subject = draft;
    return draft;
  }

  /// Keeps a draft.
  Draft put(Draft draft) {
    storage().drafts().put(transaction(), draft);
    subject = draft;
    return draft;
  }

  Revision revision(Draft draft, int number) {
    return desk.revisions()
        .find(transaction(), draft.number(), number)
        .orElseThrow(() ->
            new DeskException(
                DeskException.Code.NO_SUCH_THING,
                "the story has no version %d; go back to its list of versions".formatted(number)));
  }

  Manuscript manuscript(Draft draft, int revision) {
    return revision(draft, revision).manuscript();
  }

  /// Adds a revision that is the newest from now on.
  Draft revise(Draft draft, Revision.Kind kind, Manuscript manuscript, boolean body) {
    int number = draft.last() + 1;
    int since = body || draft.head() == 0 ? number : revision(draft, draft.head()).bodySince();
    desk.revisions()
        .add(
            transaction(),
            draft.number(),
            new Revision(number, kind, now(), actor.person(), draft.head(), since, manuscript));
    return put(
        draft.withHead(
            number, manuscript.heads().titles().headline(), manuscript.section(), now()));
  }

  /// Keeps a revision beside the others.
  Draft keepAside(Draft draft, int base, Manuscript manuscript) {
    int number = draft.last() + 1;
    desk.revisions()
        .add(
            transaction(),
            draft.number(),
            new Revision(
                number, Revision.Kind.ASIDE, now(), actor.person(), base, number, manuscript));
    return put(draft.withLast(number));
  }

  /// The story as readers see it, or saw it before it was taken back.
  Optional<Story> published(Id story) {
    return newsroom().rows(writing).story(story).map(this::story);
  }

  Story story(StoryRow row) {
    return newsroom().codec().decode(writing.read(row.position()).required(), Story.class);
  }

  /// The card of a story that readers see; null if they see none.
  @Nullable Card live(Id story) {
    return newsroom()
        .rows(writing)
        .story(story)
        .filter(StoryRow::isLive)
        .map(row -> newsroom().codec().decodeCard(writing.read(row.position()).required()))
        .orElse(null);
  }

  /// Refuses somebody who may not do something with a draft.
  void require(Right right, Draft draft) {
    require(right, draft.edition(), draft.section());
  }

  /// Refuses somebody who may not do something in a place of the paper.
  ///
  /// @throws DeskException `NOT_ALLOWED`
  void require(Right right, String edition, String section) {
    if (person != null && !person.may(right, edition, section)) {
      throw notAllowed();
    }
  }

  /// Refuses somebody who may not write on a draft: it is neither their own nor in their care.
  void requireWriting(Draft draft) {
    if (person == null || person.may(Right.EDIT, draft.edition(), draft.section())) {
      return;
    }
    boolean own =
        draft.author() == person.number()
            && person.may(Right.WRITE, draft.edition(), draft.section());
    if (!own) {
      throw notAllowed();
    }
  }

  DeskException notAllowed() {
    return new DeskException(
        DeskException.Code.NOT_ALLOWED,
        "you may not do this here; ask somebody who may, or an administrator for the role that it takes");
  }

  /// In which capacity somebody does something to a draft, as the journal tells it.
  Entry.Role role(Right right, Draft draft) {
    return role(right, draft.edition(), draft.section());
  }

  Entry.Role role(Right right, String edition, String section) {
    if (person == null) {
      return Entry.Role.SCHEDULE;
    }
    Role role = person.by(right, edition, section).orElseThrow(this::notAllowed);
    return Entry.Role.valueOf(role.name());
  }

  /// What stands in the way of a manuscript's publication, and what would make it better.
  List<Issue> issues(Draft draft, Manuscript manuscript) {
    return new Checks(transaction(), storage(), newsroom().rows(writing), paper())
        .of(draft, manuscript);
  }

  /// Refuses a manuscript that something stands in the way of.
  ///
  /// @throws DeskException `UNFINISHED`
  void requireFinished(Draft draft, Manuscript manuscript) {
    List<Issue> blocking = issues(draft, manuscript).stream().filter(Issue::isBlocking).toList();
    if (!blocking.isEmpty()) {
      throw new DeskException(
          DeskException.Code.UNFINISHED,
          "the story is not ready: "
              + String.join(
                  ", ",
                  blocking.stream()
                      .map(issue -> issue.code() + " (" + issue.field() + ")")
                      .toList()));
    }
  }

  /// Leaves the act's line in the timeline.
  void done(@Nullable Draft draft, int revision, String words) {
    desk.add(
        writing,
        actor.person(),
        deed,
        Happening.Outcome.DONE,
        draft == null ? 0 : draft.number(),
        revision,
        words);
  }

  /// Leaves the act's line about nothing in particular.
  void done(String words) {
    done(null, 0, words);
  }

  /// Who acts, where that must be somebody.
  Person person() {
    return Objects.requireNonNull(person, "only people do this");
  }
}
