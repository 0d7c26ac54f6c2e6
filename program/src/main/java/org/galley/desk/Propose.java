package org.galley.desk;

import java.util.List;
import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Revision;
import org.galley.people.Right;
import org.galley.story.Id;
import org.galley.story.Notice;
import org.galley.story.Story;

/// Removes a story for legal reasons, or words such as a name from it: one person proposes it, and
/// another agrees.
public final class Propose {

  private final Desk desk;

  public Propose(Desk desk) {
    this.desk = desk;
  }

  /// Proposes that a story be removed.
  ///
  /// @param cause legal or privacy
  /// @param notice what readers will be told
  public Proposal removal(Actor actor, Id story, Entry.Cause cause, String notice) {
    return propose(actor, Deed.PROPOSE_REMOVAL, story, Proposal.Kind.REMOVE, cause, notice, "");
  }

  /// Proposes that words be taken out of a story.
  ///
  /// @param words one on a line, each with a tab and what stands there instead
  public Proposal anonymising(Actor actor, Id story, String words) {
    return propose(
        actor,
        Deed.PROPOSE_ANONYMISING,
        story,
        Proposal.Kind.ANONYMISE,
        Entry.Cause.PRIVACY,
        "",
        words);
  }

  private Proposal propose(
      Actor actor,
      Deed deed,
      Id story,
      Proposal.Kind kind,
      Entry.Cause cause,
      String notice,
      String words) {
    return desk.act(
        actor,
        deed,
        turn -> {
          Draft draft = Drafts.of(turn, story);
          turn.require(right(kind), draft);
          Stages.requireLive(draft);
          TakeBack.requireWords(kind == Proposal.Kind.REMOVE ? notice : words);
          Proposal proposal =
              new Proposal(
                  turn.storage().proposals().next(turn.transaction()),
                  draft.number(),
                  kind,
                  cause,
                  notice.strip(),
                  words.strip(),
                  actor.person(),
                  turn.now(),
                  0,
                  null,
                  false);
          turn.storage().proposals().put(turn.transaction(), proposal);
          turn.done(draft, draft.course().live(), notice.strip());
          return proposal;
        });
  }

  /// Does what somebody else proposed.
  public Proposal agree(Actor actor, long number) {
    Proposal.Kind kind = kind(number);
    Deed deed = kind == Proposal.Kind.REMOVE ? Deed.REMOVE : Deed.ANONYMISE;
    return desk.act(
        actor,
        deed,
        turn -> {
          Proposal proposal = open(turn, number);
          Draft draft =
              turn.storage().drafts().find(turn.transaction(), proposal.draft()).orElseThrow();
          turn.draft(draft.story());
          turn.require(right(kind), draft);
          if (proposal.person() == actor.person()) {
            throw new DeskException(
                DeskException.Code.SAME_PERSON,
                "you proposed this yourself, so somebody else must agree to it");
          }
          Stages.requireLive(draft);
          Proposal agreed = proposal.settled(actor.person(), turn.now(), true);
          turn.storage().proposals().put(turn.transaction(), agreed);
          Draft changed =
              switch (kind) {
                case REMOVE -> remove(turn, draft, proposal);
                case ANONYMISE -> anonymise(turn, draft, proposal);
              };
          turn.done(changed, changed.course().live(), proposal.notice());
          return agreed;
        });
  }

  /// Says that nothing comes of a proposal.
  public Proposal decline(Actor actor, long number) {
    return desk.act(
        actor,
        kind(number) == Proposal.Kind.REMOVE ? Deed.REMOVE : Deed.ANONYMISE,
        turn -> {
          Proposal proposal = open(turn, number);
          Draft draft =
              turn.storage().drafts().find(turn.transaction(), proposal.draft()).orElseThrow();
          turn.require(right(proposal.kind()), turn.draft(draft.story()));
          Proposal declined = proposal.settled(actor.person(), turn.now(), false);
          turn.storage().proposals().put(turn.transaction(), declined);
          turn.done(draft, draft.course().live(), "✗");
          return declined;
        });
  }

  private Proposal.Kind kind(long number) {
    return desk.look(snapshot -> desk.storage().proposals().find(snapshot, number))
        .map(Proposal::kind)
        .orElseThrow(() -> noProposal(number));
  }

  private static Proposal open(Turn turn, long number) {
    return turn.storage()
        .proposals()
        .find(turn.transaction(), number)
        .filter(Proposal::isOpen)
        .orElseThrow(() -> noProposal(number));
  }

  private static DeskException noProposal(long number) {
    return new DeskException(
        DeskException.Code.NO_SUCH_THING, "no proposal %d is open".formatted(number));
  }

  private static Right right(Proposal.Kind kind) {
    return switch (kind) {
      case REMOVE -> Right.REMOVE;
      case ANONYMISE -> Right.ANONYMISE;
    };
  }

  private static Draft remove(Turn turn, Draft draft, Proposal proposal) {
    Prepared notice =
        turn.newsroom().prepare(new Notice(draft.story(), turn.now(), proposal.notice()));
    Entry.Role role = turn.role(Right.REMOVE, draft);
    turn.writing()
        .append(
            notice,
            at ->
                new Entry.Removed(
                    at,
                    draft.story(),
                    proposal.cause(),
                    List.of(),
                    notice.document().digest(),
                    role));
    Draft gone = turn.put(draft.with(draft.course().taken(Draft.Standing.REMOVED), turn.now()));
    Translations.takenBack(turn, gone);
    return gone;
  }

  /// Publishes the story as it stands, without the words. What is being written keeps its own text
  /// but for the same words.
  private static Draft anonymise(Turn turn, Draft draft, Proposal proposal) {
    Story live = turn.published(draft.story()).orElseThrow();
    Manuscript without = Without.words(Drafts.manuscript(turn, live), proposal.words());
    Story story = turn.compositor().story(without, live.card(), turn.now());
    new Publish(turn.newsroom())
        .append(turn.writing(), turn.newsroom().prepare(story), turn.role(Right.ANONYMISE, draft));
    boolean settled = draft.head() == draft.course().live();
    Manuscript head = turn.manuscript(draft, draft.head());
    Draft changed =
        turn.revise(draft, Revision.Kind.TAKEN, Without.words(head, proposal.words()), true);
    return settled
        ? turn.put(changed.with(changed.course().live(changed.head()), turn.now()))
        : changed;
  }
}
