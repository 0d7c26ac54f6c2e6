package org.galley.desk.web;

import java.util.List;

/// What waits for somebody.
public record MyDeskPage(Frame frame, List<Part> parts) implements DeskPage {

  public MyDeskPage {
    parts = List.copyOf(parts);
  }

  /// One of the lists.
  public record Part(String key, List<StoryLine> stories) {
    public Part {
      stories = List.copyOf(stories);
    }
  }
}
