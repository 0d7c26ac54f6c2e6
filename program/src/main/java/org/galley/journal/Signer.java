package org.galley.journal;

import java.util.List;
import java.util.Optional;
import org.galley.tlog.TreeHead;

/// Signs checkpoints, and remembers the last one on stable storage, so that no two can contradict
/// each other even if the journal is replaced by an older copy.
public interface Signer {

  /// The name of the log.
  String origin();

  /// The keys by which others know its signatures.
  List<String> keys();

  /// The last tree head that was signed.
  Optional<TreeHead> last();

  /// Signs a checkpoint. When this returns, it is remembered on stable storage.
  ///
  /// The caller has made sure that `head` grew out of [#last].
  ///
  /// @return the signed note
  /// @throws JournalException `READ_ONLY` if `head` is smaller than [#last], or is as large and
  ///   differs
  byte[] sign(TreeHead head);

  /// The last signed note; empty if there is none.
  byte[] checkpoint();
}
