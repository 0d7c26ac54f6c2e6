package org.galley.desk;

import java.util.function.Function;
import org.galley.journal.Entry;
import org.galley.manuscript.Manuscript;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.story.Address;
import org.galley.story.Card;
import org.galley.story.Digest;
import org.galley.story.Front;
import org.galley.story.Id;
import org.galley.story.Story;
import org.jspecify.annotations.Nullable;

/// Shows what readers would see, before anybody decides: the site as it would be after a story was
/// published or a front was launched. Nothing is changed.
public final class Rehearsal {

  private final Desk desk;
  private final Site site;

  public Rehearsal(Desk desk, Site site) {
    this.desk = desk;
    this.site = site;
  }

  /// What an approval of a version would publish.
  ///
  /// @param digest names it, for the approval
  /// @param address where it would stand
  public record Proof(Digest digest, Address address) {}

  /// What an approval of a version would publish.
  ///
  /// @throws IllegalArgumentException if it lacks something that a story must have
  public Proof proof(Id story, int revision) {
    return desk.newsroom()
        .journal()
        .write(writing -> {
          Turn turn = new Turn(desk, writing, Actor.PROGRAM, null, Deed.APPROVE);
          Manuscript manuscript = turn.manuscript(turn.draft(story), revision);
          @Nullable Card live = turn.live(story);
          Compositor compositor = turn.compositor();
          return new Proof(
              compositor.digest(manuscript, live),
              compositor.story(manuscript, live, turn.now()).card().address());
        });
  }

  /// The site as it would be if a version were published now.
  public <R> R story(Id story, int revision, Function<SiteView, R> look) {
    return site.rehearse(
        writing -> {
          Turn turn = new Turn(desk, writing, Actor.PROGRAM, null, Deed.APPROVE);
          Manuscript manuscript = turn.manuscript(turn.draft(story), revision);
          Story set = turn.compositor().story(manuscript, turn.live(story), turn.now());
          new Publish(turn.newsroom())
              .append(writing, turn.newsroom().prepare(set), Entry.Role.EDITOR);
        },
        look);
  }

  /// The site as it would be if a front were launched.
  public <R> R front(Front front, Function<SiteView, R> look) {
    return site.rehearse(
        writing -> new Arrange(desk.newsroom()).append(writing, front, Entry.Role.EDITOR), look);
  }
}
