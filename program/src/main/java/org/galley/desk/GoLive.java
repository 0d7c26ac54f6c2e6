package org.galley.desk;

import java.time.Instant;
import java.util.List;
import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Manuscript.Timing;
import org.galley.manuscript.Revision;
import org.galley.story.Correction;
import org.galley.story.Digest;
import org.galley.story.Story;

/// Publishes what was approved, within the transaction of an act.
final class GoLive {

  private final Turn turn;
  private final Publish publish;

  GoLive(Turn turn) {
    this.turn = turn;
    this.publish = new Publish(turn.newsroom());
  }

  /// @param role in which whoever approved it did
  Draft run(Draft draft, Entry.Role role) {
    requireNoEmbargo(draft, turn.now());
    int revision = draft.course().approved();
    Manuscript manuscript = turn.manuscript(draft, revision);
    Digest is = turn.compositor().digest(manuscript, turn.live(draft.story()));
    if (!is.equals(draft.course().digest())) {
      throw new DeskException(
          DeskException.Code.STALE,
          "what was approved is not what would be published: the story's place in the paper changed; preview and approve it again");
    }
    Story story = turn.compositor().story(manuscript, turn.live(draft.story()), turn.now());
    Prepared prepared = turn.newsroom().prepare(story);
    publish.append(turn.writing(), prepared, role);
    boolean newest = draft.head() == revision;
    Draft followed = follow(draft, manuscript, story);
    Draft live =
        turn.put(
            followed.with(draft.course().live(newest ? followed.head() : revision), turn.now()));
    if (story.corrections().stream().anyMatch(one -> one.at().equals(turn.now()))) {
      Translations.corrected(turn, live);
    }
    return live;
  }

  /// What was published has times that the manuscript left open: the next revision starts with
  /// them, so that a correction keeps its date.
  private Draft follow(Draft draft, Manuscript published, Story story) {
    Manuscript head = turn.manuscript(draft, draft.head());
    boolean material = head.timing().material() && !published.timing().material();
    Manuscript dated =
        head.withCorrections(dated(head.corrections(), published.corrections(), story))
            .with(new Timing(story.card().published(), story.card().updated(), material));
    return dated.equals(head) ? draft : turn.revise(draft, Revision.Kind.TAKEN, dated, false);
  }

  /// Corrections that were published have a date now; later ones are still to come.
  private static List<Correction> dated(
      List<Correction> corrections, List<Correction> published, Story story) {
    return corrections.stream()
        .map(one -> published.contains(one) ? story.corrections().get(published.indexOf(one)) : one)
        .toList();
  }

  static void requireNoEmbargo(Draft draft, Instant at) {
    Instant embargo = draft.course().embargo();
    if (embargo != null && at.isBefore(embargo)) {
      throw new DeskException(
          DeskException.Code.EMBARGOED,
          "nothing of this story may go live before %s; wait, or lift the embargo"
              .formatted(embargo));
    }
  }
}
