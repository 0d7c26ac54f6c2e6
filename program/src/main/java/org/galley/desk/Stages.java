package org.galley.desk;

import java.util.Arrays;
import java.util.Locale;

/// What can be done with a draft depends on how far it has gone.
final class Stages {

  private Stages() {}

  /// @throws DeskException `WRONG_STAGE`
  static void require(Draft draft, String what, Draft.Stage... stages) {
    if (!Arrays.asList(stages).contains(draft.stage())) {
      throw new DeskException(
          DeskException.Code.WRONG_STAGE,
          "a story that is %s cannot be %s; look at its page, which shows what it waits for"
              .formatted(draft.stage().name().toLowerCase(Locale.ROOT), what));
    }
  }

  /// Refuses somebody who looked at a version that is no longer the newest.
  ///
  /// @throws DeskException `STALE`
  static void requireHead(Draft draft, int revision) {
    if (draft.head() != revision) {
      throw new DeskException(
          DeskException.Code.STALE,
          "you looked at version %d, but version %d is newer; look at what it changed, then do it again"
              .formatted(revision, draft.head()));
    }
  }

  /// @throws DeskException `WRONG_STAGE`
  static void requireLive(Draft draft) {
    if (!draft.isLive()) {
      throw new DeskException(
          DeskException.Code.WRONG_STAGE,
          "readers do not see this story, so there is nothing to change for them");
    }
  }
}
