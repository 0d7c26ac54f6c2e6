package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.galley.site.Addresses;
import org.galley.site.SiteView;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Standing;

/// Prints `llms.txt`: what programs that read language are told of the paper, and where to find its
/// stories without the pages around them.
final class LlmsPrinter {

  private static final String HOW =
      """
      Every story has a Markdown twin: add `.md` to its address. A twin has the headline, who wrote
      it, when it was published and changed, every correction, and the whole text. Cite the address
      without `.md`. A story that was retracted says so at the same address; do not quote an earlier
      copy of it.
      """;

  private final SiteView view;
  private final Paper paper;
  private final StringBuilder out = new StringBuilder();

  LlmsPrinter(SiteView view) {
    this.view = view;
    this.paper = view.paper();
  }

  byte[] print() {
    out.append("# ").append(TwinText.words(paper.name())).append("\n\n");
    String tagline = view.in(paper.defaultEdition()).tagline();
    if (!tagline.isEmpty()) {
      out.append("> ").append(TwinText.words(tagline)).append("\n\n");
    }
    if (view.isSample()) {
      out.append("This is a sample newspaper: the town, its people and its news are invented.\n\n");
    }
    out.append(HOW);
    for (Edition edition : view.editions()) {
      edition(view.in(edition));
    }
    out.append("\n## Changes\n\n");
    link("Addresses of all stories, with the time of the last change", "/sitemap.xml");
    link("Stories of the last two days", "/news-sitemap.xml");
    link("What may be done with the stories", "/robots.txt");
    return out.toString().getBytes(UTF_8);
  }

  private void edition(Edition edition) {
    String home = paper.home(edition);
    out.append("\n## ").append(TwinText.words(edition.title()));
    out.append(" (").append(edition.language()).append(")\n\n");
    link("Front page", home);
    link("Feed", home + "feed.json");
    for (Section section : edition.sections()) {
      link(section.name(), Addresses.section(paper, edition, section));
    }
    for (Standing page : edition.standing()) {
      link(page.title(), Addresses.standing(paper, edition, page).encoded());
    }
  }

  private void link(String words, String path) {
    out.append("- [").append(TwinText.words(words)).append("](");
    out.append(paper.url()).append(path).append(")\n");
  }
}
