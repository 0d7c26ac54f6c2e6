package org.galley.command;

import java.util.List;
import java.util.Optional;
import org.galley.journal.Entry;
import org.galley.journal.EntryCodec;
import org.galley.journal.JournalException;
import org.galley.journal.Storage;
import org.galley.tlog.Checkpoint;
import org.galley.tlog.SignedNote;
import org.galley.tlog.TreeHead;
import org.galley.tlog.VerifierKey;

/// What the signed checkpoint of a paper says about its journal.
final class Signed {

  private Signed() {}

  /// The tree head in a checkpoint, whose signatures are checked with the keys that the journal's
  /// first entry names; nothing if there is no checkpoint yet.
  ///
  /// @throws org.galley.tlog.TlogException if it is not signed by this journal's keys
  /// @throws JournalException if the journal has no first entry that names them
  static Optional<TreeHead> head(Storage storage, byte[] checkpoint) {
    if (checkpoint.length == 0) {
      return Optional.empty();
    }
    Entry first = EntryCodec.decode(storage.read(snapshot -> snapshot.entry(0)));
    if (!(first instanceof Entry.Opened opened)) {
      throw new JournalException(
          JournalException.Code.ALTERED,
          "the first entry does not say whose journal this is; restore from a backup or a follower");
    }
    List<VerifierKey> keys = opened.keys().stream().map(VerifierKey::parse).toList();
    return Optional.of(Checkpoint.open(SignedNote.parse(checkpoint), opened.origin(), keys).head());
  }
}
