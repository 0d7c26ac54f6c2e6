package org.galley.trial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.galley.desk.Actor;
import org.galley.desk.Approve;
import org.galley.desk.Begin;
import org.galley.desk.ChangePerson;
import org.galley.desk.Desk;
import org.galley.desk.Draft;
import org.galley.desk.Rehearsal;
import org.galley.desk.Save;
import org.galley.desk.Submit;
import org.galley.desk.When;
import org.galley.manuscript.Field;
import org.galley.manuscript.Issue;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Passage;
import org.galley.manuscript.Revision;
import org.galley.people.Grant;
import org.galley.people.Role;
import org.galley.story.Block;
import org.galley.story.Id;
import org.galley.story.Inline;
import org.jspecify.annotations.Nullable;

/// A desk with people at it, in sentences for tests.
public final class TrialDesk implements AutoCloseable {

  private final TrialPaper paper;
  private final Desk desk;

  private TrialDesk(TrialPaper paper) {
    this.paper = paper;
    this.desk = paper.desk();
  }

  public static TrialDesk create(Path folder) {
    return new TrialDesk(TrialPaper.create(folder, 1));
  }

  /// The desk of a paper that whoever made it closes.
  public static TrialDesk of(TrialPaper paper) {
    return new TrialDesk(paper);
  }

  public TrialPaper paper() {
    return paper;
  }

  public Desk desk() {
    return desk;
  }

  /// Somebody new, in the whole paper.
  public Actor person(String login, Role... roles) {
    return person(login, List.of(roles).stream().map(Grant::new).toList());
  }

  public Actor person(String login, List<Grant> grants) {
    long number =
        new ChangePerson(desk)
            .add(Actor.PROGRAM, login, "Name of " + login, grants)
            .person()
            .number();
    return new Actor(number, number);
  }

  /// A story with all that it must have, by `writer`, not sent to review yet.
  public Draft story(Actor writer, String headline, String... paragraphs) {
    paper.clock().pass(Duration.ofSeconds(1));
    Draft draft = new Begin(desk).run(writer, "en", "harbour", null, headline);
    write(writer, draft.story(), paragraphs);
    return draft(draft.story());
  }

  /// Makes paragraphs a story's text.
  public Save.Outcome write(Actor writer, Id story, String... paragraphs) {
    paper.clock().pass(Duration.ofSeconds(1));
    return new Save(desk).body(writer, story, head(story).bodySince(), passages(paragraphs));
  }

  /// Changes one field.
  public Save.Outcome set(Actor writer, Id story, Field field, String text) {
    paper.clock().pass(Duration.ofSeconds(1));
    String was = field.of(head(story).manuscript());
    return new Save(desk).fields(writer, story, List.of(new Save.Change(field, was, text)));
  }

  /// Sends the newest version to review.
  public List<Issue> submit(Actor writer, Id story) {
    return new Submit(desk).run(writer, story, draft(story).head());
  }

  /// Approves the newest version as it would be published.
  public Draft approve(Actor editor, Id story, When when) {
    int head = draft(story).head();
    return new Approve(desk)
        .run(
            editor,
            story,
            head,
            new Rehearsal(desk, paper.site()).proof(story, head).digest(),
            when);
  }

  /// A public story by `writer`, approved by `editor`.
  public Draft live(Actor writer, Actor editor, String headline, String... paragraphs) {
    Draft draft = story(writer, headline, paragraphs);
    submit(writer, draft.story());
    return approve(editor, draft.story(), new When.Now());
  }

  public Draft draft(Id story) {
    return desk.look(snapshot -> desk.storage().drafts().find(snapshot, story).orElseThrow());
  }

  public Revision head(Id story) {
    return revision(story, draft(story).head());
  }

  public Revision revision(Id story, int number) {
    Draft draft = draft(story);
    return desk.look(
        snapshot -> desk.revisions().find(snapshot, draft.number(), number).orElseThrow());
  }

  public Manuscript manuscript(Id story) {
    return head(story).manuscript();
  }

  /// The headline that readers see; null if they see no story.
  public @Nullable String headline(Id story) {
    return paper
        .site()
        .view(view ->
            view.story(story)
                .filter(row -> row.isLive())
                .map(row -> view.told(row).story().card().headline().page()))
        .orElse(null);
  }

  /// The text that readers see.
  public String text(Id story) {
    return paper
        .site()
        .view(view ->
            view.told(view.story(story).orElseThrow()).story().body().stream()
                .map(
                    block -> Inline.words(((Block.Paragraph) Objects.requireNonNull(block)).text()))
                .toList())
        .toString();
  }

  public static List<Passage> passages(String... paragraphs) {
    List<Passage> passages = new ArrayList<>();
    for (String paragraph : paragraphs) {
      passages.add(
          new Passage("p" + (passages.size() + 1), new Block.Paragraph(Inline.plain(paragraph))));
    }
    return passages;
  }

  @Override
  public void close() {
    paper.close();
  }
}
