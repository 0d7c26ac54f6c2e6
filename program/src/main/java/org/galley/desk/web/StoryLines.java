package org.galley.desk.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.galley.desk.Draft;
import org.galley.journal.Snapshot;
import org.galley.people.Person;
import org.galley.people.Right;
import org.galley.site.SiteView;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Script;

/// Makes lines of lists from drafts: those that somebody may see.
final class StoryLines {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final DeskParts parts;

  StoryLines(DeskParts parts) {
    this.parts = parts;
  }

  List<StoryLine> of(Snapshot snapshot, DeskUser user, List<Draft> drafts) {
    Paper paper = parts.site().view(SiteView::paper);
    return drafts.stream()
        .filter(draft -> user.person().may(Right.READ, draft.edition(), draft.section()))
        .map(draft -> line(snapshot, paper, draft))
        .toList();
  }

  private StoryLine line(Snapshot snapshot, Paper paper, Draft draft) {
    Edition edition = paper.edition(draft.edition()).orElseGet(paper::defaultEdition);
    String section = edition.section(draft.section()).map(found -> found.name()).orElse("");
    String holder =
        parts
            .desk()
            .storage()
            .holds()
            .find(snapshot, draft.number())
            .filter(hold -> hold.isAt(parts.clock().instant()))
            .map(hold -> name(snapshot, hold.person()))
            .orElse("");
    return new StoryLine(
        "/stories/" + draft.story(),
        draft.headline(),
        edition.language(),
        Script.direction(edition.language()),
        draft.stage().name().toLowerCase(Locale.ROOT),
        section.isEmpty() ? edition.title() : edition.title() + " · " + section,
        WORDS.format(draft.changed().atZone(ZoneId.of(edition.zone()))),
        draft.changed().toString(),
        name(snapshot, draft.author()),
        holder);
  }

  private String name(Snapshot snapshot, long person) {
    return parts.desk().storage().people().person(snapshot, person).map(Person::name).orElse("");
  }
}
