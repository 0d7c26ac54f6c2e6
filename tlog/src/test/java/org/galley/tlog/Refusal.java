package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// The assertion that something is refused with a certain code.
final class Refusal {
  private Refusal() {}

  static void assertRefused(TlogException.Code code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            TlogException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
