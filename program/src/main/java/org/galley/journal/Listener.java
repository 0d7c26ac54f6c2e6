package org.galley.journal;

import java.util.List;

/// Told of new entries once they are public, before whoever appended them goes on.
@FunctionalInterface
public interface Listener {

  /// @param size of the journal from now on
  void appended(long size, List<Appended> entries);
}
