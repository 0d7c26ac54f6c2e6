package org.galley.stand;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.galley.press.Printed;
import org.galley.press.Printed.Coding;
import org.jspecify.annotations.Nullable;

/// The answers made from printed pages, each once; they go when the page goes.
final class Answers {

  private final Cache<Printed, AtomicReferenceArray<@Nullable Answer>> made =
      Caffeine.newBuilder().weakKeys().build();

  Answer get(Printed printed, Coding coding) {
    AtomicReferenceArray<@Nullable Answer> codings =
        made.get(printed, _ -> new AtomicReferenceArray<>(3));
    int place =
        switch (coding) {
          case PLAIN -> 0;
          case GZIP -> 1;
          case BROTLI -> 2;
        };
    Answer answer = codings.get(place);
    if (answer == null) {
      answer = Answer.of(printed, coding);
      codings.set(place, answer);
    }
    return answer;
  }
}
