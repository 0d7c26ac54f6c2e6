package org.galley.command;

import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.galley.journal.Appended;
import org.galley.journal.Journal;
import org.galley.press.PageCache;
import org.galley.site.Addresses;
import org.galley.site.Site;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Story;

/// Prints a story and its fronts before whoever published it is told that it is public. A print
/// that fails raises an alarm and never fails the act.
public final class Warming {

  /// A batch of more stories than this is an import, whose pages are printed when somebody asks.
  private static final int MOST = 20;

  private static final System.Logger LOG = System.getLogger(Warming.class.getName());

  private final PageCache pages;
  private final Site site;

  public Warming(PageCache pages, Site site) {
    this.pages = pages;
    this.site = site;
  }

  /// Starts to print whatever `journal` says was published.
  public void follow(Journal journal) {
    journal.listen((_, entries) -> print(entries));
  }

  private void print(List<Appended> entries) {
    if (entries.size() > MOST) {
      return;
    }
    Set<String> addresses = new LinkedHashSet<>();
    Paper paper = site.view(view -> view.paper());
    for (Appended appended : entries) {
      if (appended.content() instanceof Story story) {
        addresses(paper, story.card(), addresses);
      }
    }
    addresses.forEach(this::print);
  }

  private static void addresses(Paper paper, Card card, Set<String> addresses) {
    addresses.add(card.address().value());
    Edition edition = paper.edition(card.edition()).orElseThrow();
    edition
        .section(card.section())
        .ifPresent(section -> addresses.add(Addresses.section(paper, edition, section)));
    addresses.add(paper.home(edition));
  }

  private void print(String address) {
    try {
      pages.get(address);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "ALARM: " + address + " could not be printed after a publication", e);
    }
  }
}
