package org.galley.journal;

import java.util.ArrayList;
import java.util.List;

/// Notes what it is told, and fails on demand.
final class TrialProjection implements Projection {

  private final List<String> told = new ArrayList<>();
  private boolean failsToTake;
  private boolean failsWhenCommitted;

  void failToTake(boolean fails) {
    failsToTake = fails;
  }

  void failWhenCommitted(boolean fails) {
    failsWhenCommitted = fails;
  }

  List<String> told() {
    return told;
  }

  @Override
  public Following begin(Writing writing) {
    return new Following() {
      @Override
      public void take(Appended appended) {
        if (failsToTake) {
          throw new IllegalStateException("the trial projection fails");
        }
        told.add("take " + appended.position());
      }

      @Override
      public void committed() {
        if (failsWhenCommitted) {
          throw new IllegalStateException("the trial projection fails at the end");
        }
        told.add("committed");
      }
    };
  }
}
