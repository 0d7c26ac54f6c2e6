package org.galley.desk;

import java.util.ArrayList;
import java.util.List;
import org.galley.journal.Snapshot;
import org.galley.manuscript.Checklist;
import org.galley.manuscript.Issue;
import org.galley.manuscript.Limits;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Source;
import org.galley.site.SiteRows;
import org.galley.story.Id;
import org.galley.story.Paper;

/// The checklist of a manuscript with what only the desk knows: open comments, unknown topics, a
/// translation's source that moved on. In one state of the desk.
public final class Checks {

  private final Snapshot snapshot;
  private final DeskStorage storage;
  private final SiteRows rows;
  private final Paper paper;

  public Checks(Snapshot snapshot, DeskStorage storage, SiteRows rows, Paper paper) {
    this.snapshot = snapshot;
    this.storage = storage;
    this.rows = rows;
    this.paper = paper;
  }

  /// All issues, those that block first.
  public List<Issue> of(Draft draft, Manuscript manuscript) {
    List<Issue> issues = new ArrayList<>();
    long open =
        storage.comments().of(snapshot, draft.number()).stream()
            .filter(comment -> comment.isOpen() && comment.blocking())
            .count();
    if (open > 0) {
      issues.add(new Issue(Issue.Code.OPEN_COMMENTS, "comments", Long.toString(open)));
    }
    for (Id topic : manuscript.filing().topics()) {
      if (rows.subject(topic).isEmpty()) {
        issues.add(new Issue(Issue.Code.TOPIC_UNKNOWN, "topics", topic.toString()));
      }
    }
    issues.addAll(checklist(draft).of(manuscript));
    if (isBehind(manuscript)) {
      issues.add(new Issue(Issue.Code.SOURCE_CHANGED, "source"));
    }
    return issues;
  }

  private Checklist checklist(Draft draft) {
    return paper
        .edition(draft.edition())
        .map(edition -> new Checklist(edition, Limits.USUAL))
        .orElseThrow(() ->
            new DeskException(
                DeskException.Code.NO_SUCH_SECTION,
                "the settings have no edition '%s' any more; add it again"
                    .formatted(draft.edition())));
  }

  /// Whether a translation follows a version of its source that is not the newest one that went
  /// live.
  private boolean isBehind(Manuscript manuscript) {
    Source source = manuscript.source();
    return source != null
        && storage
            .drafts()
            .find(snapshot, source.story())
            .filter(draft -> draft.course().live() > source.revision())
            .isPresent();
  }
}
