package org.galley.press;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.galley.press.ListView.Part;
import org.galley.press.ListView.Step;
import org.galley.site.Addresses;
import org.galley.site.Fronts.Focused;
import org.galley.site.ListKey;
import org.galley.site.Listed;
import org.galley.site.Look;
import org.galley.site.SiteView;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Section;
import org.jspecify.annotations.Nullable;

/// Prints a front in words alone: the lead, News Focus, and the latest.
final class LiteFrontPrinter {

  private static final int FOCUS = 4;
  private static final int LATEST = 24;

  private final Sheet sheet;
  private final SiteView view;
  private final Edition edition;
  private final Texts texts;
  private final Set<Long> taken = new HashSet<>();

  LiteFrontPrinter(Sheet sheet) {
    this.sheet = sheet;
    this.view = sheet.view();
    this.edition = sheet.edition();
    this.texts = sheet.texts();
  }

  /// @param section null for the edition's home page
  ListView print(@Nullable Section section) {
    int number = section == null ? 0 : section.number();
    ListKey list =
        section == null
            ? ListKey.edition(edition.number())
            : ListKey.section(edition.number(), number);
    String base =
        section == null
            ? sheet.paper().home(edition)
            : Addresses.section(sheet.paper(), edition, section);
    List<Part> parts = new ArrayList<>();
    lead(number).ifPresent(lead -> parts.add(new Part("", List.of(lead))));
    List<Teaser> focus = focus(section);
    if (!focus.isEmpty()) {
      parts.add(new Part(texts.get("focus"), focus));
    }
    List<Listed> latest = view.lists().newest(list, LATEST, taken, Look.LINE);
    parts.add(new Part(texts.get("latest"), sheet.teasers().of(latest)));
    String title = section == null ? edition.title() : section.name();
    return new ListView(
        frame(section, title, base), title, List.of(), parts, steps(list, base), true);
  }

  private Frame frame(@Nullable Section section, String title, String base) {
    Frame.Builder frame = sheet.frame(title, base).section(section);
    return (section == null ? frame.home() : frame).build();
  }

  private Optional<Teaser> lead(int section) {
    Optional<Id> arranged = view.fronts().lead(edition, section);
    Optional<Listed> lead = arranged.flatMap(id -> view.live(id, Look.LINE));
    lead.ifPresent(listed -> taken.add(listed.number()));
    return lead.map(sheet.teasers()::of);
  }

  private List<Teaser> focus(@Nullable Section section) {
    List<Focused> focus = view.fronts().focus(edition, section, FOCUS, taken);
    for (Focused focused : focus) {
      taken.add(focused.story().number());
      // A line shows tags and time too, which those who read the focus do not note.
      view.live(focused.story().number(), Look.LINE);
    }
    return sheet.teasers().ofFocus(focus);
  }

  private List<Step> steps(ListKey list, String base) {
    long pages = view.lists().pages(list);
    return pages == 0
        ? List.of()
        : List.of(new Step(base + "latest/" + pages, texts.get("older"), null));
  }
}
