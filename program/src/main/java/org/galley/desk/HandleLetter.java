package org.galley.desk;

import java.util.function.UnaryOperator;
import org.galley.people.Right;
import org.galley.site.AddressRow;
import org.galley.story.Address;
import org.galley.story.Id;
import org.galley.story.Letter;

/// Sees to readers' letters: gives them to somebody, notes the answer, makes them corrections.
public final class HandleLetter {

  private final Desk desk;

  public HandleLetter(Desk desk) {
    this.desk = desk;
  }

  /// Gives a letter to somebody; 0 to nobody.
  public LetterCase assign(Actor actor, long letter, long person) {
    return change(
        actor,
        Deed.ASSIGN_LETTER,
        letter,
        Long.toString(person),
        found ->
            new LetterCase(
                letter, person, found.draft(), found.answer(), found.person(), found.at()));
  }

  /// Notes what a reader was told, or why nothing came of a letter, and closes it.
  public LetterCase answer(Actor actor, long letter, String words) {
    if (words.isBlank()) {
      throw new DeskException(
          DeskException.Code.EMPTY, "say what the reader was told, or why nothing came of it");
    }
    return desk.act(
        actor,
        Deed.ANSWER_LETTER,
        turn -> {
          LetterCase found = find(turn, letter);
          LetterCase closed =
              new LetterCase(
                  letter,
                  found.assigned(),
                  found.draft(),
                  words.strip(),
                  actor.person(),
                  turn.now());
          turn.storage().letters().put(turn.transaction(), closed);
          turn.done("№ " + letter);
          return closed;
        });
  }

  /// Opens the story that a letter is about, and notes that a correction comes of it.
  public Draft correct(Actor actor, long letter) {
    return desk.act(
        actor,
        Deed.CORRECT_BY_LETTER,
        turn -> {
          LetterCase found = find(turn, letter);
          Draft draft = Drafts.of(turn, story(turn, letter));
          turn.require(Right.CORRECT, draft);
          Stages.requireLive(draft);
          turn.storage()
              .letters()
              .put(
                  turn.transaction(),
                  new LetterCase(
                      letter,
                      actor.person(),
                      draft.number(),
                      found.answer(),
                      found.person(),
                      found.at()));
          turn.done(draft, draft.head(), "№ " + letter);
          return draft;
        });
  }

  private LetterCase change(
      Actor actor, Deed deed, long letter, String words, UnaryOperator<LetterCase> to) {
    return desk.act(
        actor,
        deed,
        turn -> {
          LetterCase changed = to.apply(find(turn, letter));
          turn.storage().letters().put(turn.transaction(), changed);
          turn.done("№ " + letter + " " + words);
          return changed;
        });
  }

  private static LetterCase find(Turn turn, long letter) {
    if (!turn.person().may(Right.LETTERS)) {
      throw turn.notAllowed();
    }
    letter(turn, letter);
    return turn.storage().letters().state(turn.transaction(), letter);
  }

  private static Letter letter(Turn turn, long number) {
    return turn.storage()
        .letters()
        .find(turn.transaction(), number)
        .map(LetterRows.Kept::letter)
        .orElseThrow(() ->
            new DeskException(DeskException.Code.NO_SUCH_THING, "there is no letter " + number));
  }

  private static Id story(Turn turn, long number) {
    String about = letter(turn, number).about();
    if (!about.isEmpty()) {
      for (AddressRow row : turn.newsroom().rows(turn.writing()).address(new Address(about))) {
        if (row.kind() == AddressRow.Kind.STORY) {
          return turn.newsroom().rows(turn.writing()).story(row.target()).orElseThrow().id();
        }
      }
    }
    throw new DeskException(
        DeskException.Code.NO_SUCH_STORY,
        "the letter names no story; open the story that it means and correct it there");
  }
}
