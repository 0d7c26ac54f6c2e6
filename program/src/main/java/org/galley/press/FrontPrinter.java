package org.galley.press;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.galley.press.FrontView.Band;
import org.galley.press.FrontView.Dossier;
import org.galley.press.FrontView.Module;
import org.galley.press.templates.JtefrontGenerated;
import org.galley.site.Addresses;
import org.galley.site.Fronts;
import org.galley.site.ListKey;
import org.galley.site.Listed;
import org.galley.site.Look;
import org.galley.site.SiteView;
import org.galley.story.Advertisement;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Layout;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.jspecify.annotations.Nullable;

/// Prints one front. Each story is taken once, by the first place that wants it.
final class FrontPrinter {

  private static final int BAND_CARDS = 2;
  private static final int BAND_LATEST = 4;
  private static final int BAND_FOCUS = 3;
  private static final int OLDER = 20;
  private static final int SPECIALS = 3;

  private final SiteView view;
  private final Edition edition;
  private final Paper paper;
  private final Texts texts;
  private final Typecase type;
  private final Teasers teasers;
  private final Set<Long> taken = new HashSet<>();

  FrontPrinter(SiteView view, Edition edition, Typecase type) {
    this.view = view;
    this.edition = edition;
    this.paper = view.paper();
    this.texts = type.texts(edition);
    this.type = type;
    this.teasers = new Teasers(paper, edition, type);
  }

  byte[] home() {
    ListKey list = ListKey.edition(edition.number());
    Layout layout = view.layout(edition);
    Optional<Listed> lead = lead(null, list);
    List<Fronts.Focused> focus = focus(null, layout.focus());
    List<Listed> seconds = take(list, layout.seconds(), Look.TEASER);
    List<Listed> latest = take(list, layout.latest(), Look.LINE);
    List<Band> bands = sections(layout).map(this::band).filter(this::printed).toList();
    FrontView front =
        new FrontView(
            frame(null, edition.title(), paper.home(edition)),
            null,
            layout.lead(),
            lead.map(teasers::of).orElse(null),
            latest("latest", texts.get("latest"), latest, list, paper.home(edition)),
            teasers.of(seconds),
            focusModule("focus", texts.get("focus"), focus),
            advertisement(Advertisement.Slot.FRONT),
            specials(),
            bands,
            List.of());
    return Rendering.bytes(out -> JtefrontGenerated.render(out, null, front));
  }

  byte[] section(Section section) {
    ListKey list = ListKey.section(edition.number(), section.number());
    String base = Addresses.section(paper, edition, section);
    Optional<Listed> lead = lead(section, list);
    List<Fronts.Focused> focus = focus(section, Layout.PLAIN.focus());
    List<Listed> seconds = take(list, Layout.PLAIN.seconds(), Look.TEASER);
    List<Listed> latest = take(list, Layout.PLAIN.latest(), Look.LINE);
    List<Listed> older = take(list, OLDER, Look.ROW);
    FrontView front =
        new FrontView(
            frame(section, section.name(), base),
            section.name(),
            Layout.PLAIN.lead(),
            lead.map(teasers::of).orElse(null),
            latest("latest", texts.get("latest.of", section.name()), latest, list, base),
            teasers.of(seconds),
            focusModule("focus", texts.get("focus.of", section.name()), focus),
            advertisement(Advertisement.Slot.SECTION),
            List.of(),
            List.of(),
            teasers.of(older));
    return Rendering.bytes(out -> JtefrontGenerated.render(out, null, front));
  }

  /// The sections that have a band on the home page.
  private Stream<Section> sections(Layout layout) {
    return layout.bands().isEmpty()
        ? edition.sections().stream()
        : layout.bands().stream().map(edition::section).flatMap(Optional::stream);
  }

  private @Nullable Advertisement advertisement(Advertisement.Slot slot) {
    return view.subjects().advertisement(edition, slot).orElse(null);
  }

  private Frame frame(@Nullable Section section, String title, String path) {
    Frame.Builder frame =
        new Frame.Builder(view, edition, type)
            .title(title)
            .description(edition.tagline())
            .path(path)
            .section(section)
            .feed(path + "feed.atom")
            .dateline();
    return (section == null ? frame.home() : frame).build();
  }

  private Optional<Listed> lead(@Nullable Section section, ListKey list) {
    Optional<Id> arranged = view.fronts().lead(edition, section == null ? 0 : section.number());
    Optional<Listed> lead = arranged.flatMap(id -> view.live(id, Look.TEASER));
    if (lead.isEmpty()) {
      return take(list, 1, Look.TEASER).stream().findFirst();
    }
    taken.add(lead.get().number());
    return lead;
  }

  private List<Fronts.Focused> focus(@Nullable Section section, int count) {
    List<Fronts.Focused> focus = view.fronts().focus(edition, section, count, taken);
    focus.forEach(focused -> taken.add(focused.story().number()));
    return focus;
  }

  /// The newest stories of a list that no place has taken yet.
  private List<Listed> take(ListKey list, int count, Look look) {
    List<Listed> found = view.lists().newest(list, count, taken, look);
    found.forEach(listed -> taken.add(listed.number()));
    return found;
  }

  private List<Dossier> specials() {
    return view.subjects().specials(edition, SPECIALS).stream()
        .map(special ->
            new Dossier(
                Addresses.special(paper, special).encoded(), special.title(), special.standfirst()))
        .toList();
  }

  private Band band(Section section) {
    ListKey list = ListKey.section(edition.number(), section.number());
    String base = Addresses.section(paper, edition, section);
    List<Fronts.Focused> focus = focus(section, BAND_FOCUS);
    List<Listed> cards = take(list, BAND_CARDS, Look.TEASER);
    List<Listed> latest = take(list, BAND_LATEST, Look.LINE);
    return new Band(
        section.key(),
        section.name(),
        base,
        teasers.of(cards),
        latest(
            "latest-" + section.key(), texts.get("latest.of", section.name()), latest, list, base),
        focusModule("focus-" + section.key(), texts.get("focus.of", section.name()), focus));
  }

  private boolean printed(Band band) {
    return !band.cards().isEmpty() || !band.focus().stories().isEmpty();
  }

  private Module latest(String id, String title, List<Listed> stories, ListKey list, String base) {
    long pages = view.lists().pages(list);
    String more = pages == 0 ? null : base + "latest/" + pages;
    return new Module(id, title, teasers.of(stories), more);
  }

  private Module focusModule(String id, String title, List<Fronts.Focused> focus) {
    return new Module(id, title, teasers.ofFocus(focus), null);
  }
}
