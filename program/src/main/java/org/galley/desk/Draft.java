package org.galley.desk;

import java.time.Instant;
import org.galley.story.Digest;
import org.galley.story.Id;
import org.jspecify.annotations.Nullable;

/// A story at the desk: private, and changed by new revisions. A story that is public has one too
/// as soon as somebody opens it at the desk.
///
/// @param number small, and never given to another
/// @param original shared by a story and all its translations
/// @param section empty while nobody chose one
/// @param headline as in the newest revision; may be empty
/// @param author who began it
/// @param head the newest revision that was not kept aside
/// @param last the newest revision, kept aside or not
/// @param changed when the newest revision was made, or the newest act was done
public record Draft(
    long number,
    Id story,
    Id original,
    String edition,
    String section,
    String headline,
    long author,
    int head,
    int last,
    Instant changed,
    Course course) {

  /// How far a draft has gone. A revision number of 0 means none, a person of 0 nobody.
  ///
  /// @param submitted the revision that was sent to review, and by whom
  /// @param returned whether a reviewer sent it back
  /// @param approved the revision that may go live, and by whom
  /// @param digest of what was approved, as [Compositor#digest] has it
  /// @param due when the approved revision goes live by itself
  /// @param embargo before when nothing of it may go live
  /// @param live the revision that readers see, or saw before it was taken back
  public record Course(
      int submitted,
      long submitter,
      boolean returned,
      int approved,
      long approver,
      @Nullable Digest digest,
      @Nullable Instant due,
      @Nullable Instant embargo,
      int live,
      Standing standing) {

    /// Of a draft that somebody has just begun.
    public static final Course BEGUN =
        new Course(0, 0, false, 0, 0, null, null, null, 0, Standing.NEW);

    Course submittedBy(long person, int revision) {
      return new Course(revision, person, false, 0, 0, null, null, embargo, live, standing);
    }

    Course sentBack() {
      return new Course(0, 0, true, 0, 0, null, null, embargo, live, standing);
    }

    Course approvedBy(long person, int revision, Digest of) {
      return new Course(
          submitted, submitter, false, revision, person, of, null, embargo, live, standing);
    }

    Course dueAt(@Nullable Instant at) {
      return new Course(
          submitted, submitter, returned, approved, approver, digest, at, embargo, live, standing);
    }

    Course notBefore(@Nullable Instant at) {
      return new Course(
          submitted, submitter, returned, approved, approver, digest, due, at, live, standing);
    }

    /// After a revision went live.
    Course live(int revision) {
      return new Course(0, 0, false, 0, 0, null, null, null, revision, Standing.LIVE);
    }

    /// After readers were told that the story no longer stands.
    Course taken(Standing how) {
      return new Course(0, 0, false, 0, 0, null, null, embargo, live, how);
    }
  }

  /// What readers get at the story's address.
  public enum Standing {
    /// Nothing yet.
    NEW,
    LIVE,
    RETRACTED,
    WITHDRAWN,
    REMOVED
  }

  /// What the desk waits for.
  public enum Stage {
    WRITING,
    /// Sent back with a note, and not sent to review since.
    RETURNED,
    SUBMITTED,
    APPROVED,
    SCHEDULED,
    /// Nothing: what readers see is the newest revision.
    SETTLED,
    /// Nothing: the story no longer stands.
    GONE
  }

  public Stage stage() {
    if (course.due() != null) {
      return Stage.SCHEDULED;
    }
    if (course.approved() > 0) {
      return Stage.APPROVED;
    }
    if (course.submitted() > 0) {
      return Stage.SUBMITTED;
    }
    if (course.standing() != Standing.NEW && course.standing() != Standing.LIVE) {
      return Stage.GONE;
    }
    if (course.returned()) {
      return Stage.RETURNED;
    }
    return head == course.live() ? Stage.SETTLED : Stage.WRITING;
  }

  /// Whether readers see it.
  public boolean isLive() {
    return course.standing() == Standing.LIVE;
  }

  Draft with(Course other, Instant at) {
    return new Draft(
        number, story, original, edition, section, headline, author, head, last, at, other);
  }

  /// After a revision that is the newest.
  Draft withHead(int revision, String newHeadline, String newSection, Instant at) {
    return new Draft(
        number,
        story,
        original,
        edition,
        newSection,
        newHeadline,
        author,
        revision,
        revision,
        at,
        course);
  }

  /// After a revision that was kept aside.
  Draft withLast(int revision) {
    return new Draft(
        number, story, original, edition, section, headline, author, head, revision, changed,
        course);
  }
}
