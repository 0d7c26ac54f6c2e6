package org.galley.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.galley.story.Digest;
import org.galley.story.Id;

/// One public act in the journal. An entry holds ids, digests, times, roles and reasons chosen from
/// a list, and no word of a story, so that a document can be erased and the tree still verifies.
///
/// Its time is never before that of the entry in front of it; its stored bytes are what is hashed.
public sealed interface Entry {

  Instant at();

  /// The document that this entry brings into force, if any.
  Optional<Digest> document();

  /// The first entry, and only the first: which log this is and whose signatures count.
  ///
  /// @param origin the name of the log, as in its checkpoints
  /// @param keys verifier keys of the log, in the form of C2SP signed notes
  record Opened(Instant at, String origin, List<String> keys) implements Entry {
    public Opened {
      keys = List.copyOf(keys);
    }

    @Override
    public Optional<Digest> document() {
      return Optional.empty();
    }
  }

  /// The settings of the site are now those in the document.
  record Settings(Instant at, Digest content, Role approvedBy) implements Entry {
    @Override
    public Optional<Digest> document() {
      return Optional.of(content);
    }
  }

  /// A topic, author or special is now what the document says.
  record Described(Instant at, Id subject, Digest content, Role approvedBy) implements Entry {
    @Override
    public Optional<Digest> document() {
      return Optional.of(content);
    }
  }

  /// A story's approved document is public from now on.
  record Published(Instant at, Id story, Change change, Digest content, Role approvedBy)
      implements Entry {
    @Override
    public Optional<Digest> document() {
      return Optional.of(content);
    }
  }

  /// A story no longer stands; the document is the notice in its place.
  record Retracted(Instant at, Id story, Cause cause, Digest content, Role approvedBy)
      implements Entry {
    @Override
    public Optional<Digest> document() {
      return Optional.of(content);
    }
  }

  /// A story and the documents named are erased; the content is the notice in their place.
  record Removed(
      Instant at, Id story, Cause cause, List<Digest> erased, Digest content, Role approvedBy)
      implements Entry {
    public Removed {
      erased = List.copyOf(erased);
    }

    @Override
    public Optional<Digest> document() {
      return Optional.of(content);
    }
  }

  /// An address leads to another, both named in the document.
  record Redirected(Instant at, Digest content, Role approvedBy) implements Entry {
    @Override
    public Optional<Digest> document() {
      return Optional.of(content);
    }
  }

  /// A front is now as the document says.
  record Arranged(Instant at, Digest content, Role approvedBy) implements Entry {
    @Override
    public Optional<Digest> document() {
      return Optional.of(content);
    }
  }

  /// A key with which people approve was added, or revoked.
  record Keyed(Instant at, String key, boolean added, Role approvedBy) implements Entry {
    @Override
    public Optional<Digest> document() {
      return Optional.empty();
    }
  }

  /// In which capacity somebody approved an act. [#IMPORT] means that nobody here reviewed it.
  enum Role {
    WRITER,
    EDITOR,
    SECTION_EDITOR,
    PUBLISHER,
    PICTURE_EDITOR,
    ADMINISTRATOR,
    SCHEDULE,
    IMPORT
  }

  /// What a publication does to a story.
  enum Change {
    NEW,
    UPDATE,
    CORRECTION
  }

  /// Why a story no longer stands.
  enum Cause {
    RETRACTED,
    WITHDRAWN,
    LEGAL,
    PRIVACY
  }
}
