package org.galley.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.galley.desk.Draft;
import org.galley.desk.Draft.Stage;
import org.galley.desk.DraftRows;
import org.galley.desk.DraftRows.Place;
import org.galley.desk.DraftRows.Question;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What waits for whoever is signed in.
@Controller
final class MyDeskController {

  private static final int COUNT = 50;

  private final DeskParts parts;
  private final Frames frames;
  private final StoryLines lines;

  MyDeskController(DeskParts parts, Frames frames, StoryLines lines) {
    this.parts = parts;
    this.frames = frames;
    this.lines = lines;
  }

  @GetMapping("/")
  MyDeskPage desk(HttpServletRequest request, DeskUser user) {
    DraftRows drafts = parts.desk().storage().drafts();
    long me = user.person().number();
    Set<Stage> mine = EnumSet.of(Stage.WRITING, Stage.RETURNED, Stage.SUBMITTED, Stage.APPROVED);
    return parts
        .desk()
        .look(snapshot -> {
          List<Draft> writing = drafts.list(snapshot, question(mine, me));
          List<Draft> waiting = drafts.list(snapshot, question(EnumSet.of(Stage.SUBMITTED), 0));
          List<Draft> due = drafts.list(snapshot, question(EnumSet.of(Stage.SCHEDULED), 0));
          List<Draft> live = drafts.list(snapshot, question(EnumSet.of(Stage.SETTLED), 0));
          return new MyDeskPage(
              frames.frame(request, "place.desk"),
              List.of(
                  new MyDeskPage.Part("mine", lines.of(snapshot, user, writing)),
                  new MyDeskPage.Part("waiting", lines.of(snapshot, user, waiting)),
                  new MyDeskPage.Part("due", lines.of(snapshot, user, due)),
                  new MyDeskPage.Part("live", lines.of(snapshot, user, live))));
        });
  }

  private static Question question(Set<Stage> stages, long author) {
    return new Question("", "", stages, author, "", Place.FIRST, COUNT);
  }
}
