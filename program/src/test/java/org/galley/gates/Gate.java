package org.galley.gates;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test of the sample newspaper at the [Newsstand] that all gates of a run share.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(AtTheNewsstand.class)
@interface Gate {

  /// Its number in `docs/gates.md`.
  String value();
}
