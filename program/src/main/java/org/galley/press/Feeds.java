package org.galley.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.galley.press.PageKey.Collection;
import org.galley.site.SiteView;
import org.galley.story.Author;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Topic;

/// The feeds in which a story stands.
public final class Feeds {

  private final SiteView view;
  private final Paper paper;
  private final List<String> found = new ArrayList<>();

  private Feeds(SiteView view) {
    this.view = view;
    this.paper = view.paper();
  }

  /// Their addresses, with the site's, in every format.
  public static List<String> of(SiteView view, Card card) {
    Feeds feeds = new Feeds(view);
    view.paper().edition(card.edition()).ifPresent(edition -> feeds.all(edition, card));
    return feeds.found;
  }

  private void all(Edition edition, Card card) {
    add(Collection.of(paper, edition));
    edition
        .section(card.section())
        .ifPresent(section -> add(Collection.of(paper, edition, section)));
    card.topics().forEach(this::subject);
    for (Byline byline : card.byline()) {
      Id author = byline.author();
      if (author != null) {
        subject(author);
      }
    }
  }

  private void subject(Id id) {
    OptionalLong number = view.subjects().number(id);
    if (number.isEmpty()) {
      return;
    }
    Optional<Collection> of =
        switch (view.subjects().nameOf(id).orElse(null)) {
          case Topic topic -> Optional.of(Collection.of(paper, number.getAsLong(), topic));
          case Author author -> Optional.of(Collection.of(paper, number.getAsLong(), author));
          case null, default -> Optional.empty();
        };
    of.ifPresent(this::add);
  }

  private void add(Collection of) {
    for (PageKey.Feed.Format format : PageKey.Feed.Format.values()) {
      found.add(paper.url() + of.base() + format.file());
    }
  }
}
