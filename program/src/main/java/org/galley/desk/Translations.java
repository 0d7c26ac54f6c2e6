package org.galley.desk;

import java.util.List;
import org.galley.site.StoryRow;

/// What happens to a story is news to those who look after its translations.
final class Translations {

  private Translations() {}

  static void corrected(Turn turn, Draft draft) {
    open(turn, draft, Task.Kind.SOURCE_CORRECTED);
  }

  static void takenBack(Turn turn, Draft draft) {
    open(turn, draft, Task.Kind.SOURCE_TAKEN_BACK);
  }

  private static void open(Turn turn, Draft draft, Task.Kind kind) {
    List<Long> numbers = turn.newsroom().rows(turn.writing()).translations(draft.original());
    for (long number : numbers) {
      turn.newsroom()
          .rows(turn.writing())
          .story(number)
          .filter(StoryRow::isLive)
          .filter(row -> !row.id().equals(draft.story()))
          .filter(row -> turn.story(row).card().original().equals(draft.original()))
          .ifPresent(row -> open(turn, Drafts.of(turn, row.id()), draft, kind));
    }
  }

  private static void open(Turn turn, Draft translation, Draft source, Task.Kind kind) {
    TaskRows tasks = turn.storage().tasks();
    boolean known =
        tasks.open(turn.transaction(), translation.number()).stream()
            .anyMatch(task -> task.kind() == kind && task.about().equals(source.story()));
    if (!known) {
      tasks.put(
          turn.transaction(),
          new Task(
              tasks.next(turn.transaction()),
              translation.number(),
              kind,
              source.story(),
              turn.now(),
              0,
              null));
    }
  }
}
