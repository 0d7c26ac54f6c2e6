package org.galley.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.galley.press.FrontView.Module;
import org.galley.press.templates.JtemodulesGenerated;
import org.galley.site.Addresses;
import org.galley.site.Fronts;
import org.galley.site.ListKey;
import org.galley.site.Listed;
import org.galley.site.Look;
import org.galley.site.Reads;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;

/// The Latest News and News Focus of a section, which stand under each of its stories, without the
/// story itself.
///
/// Most story pages of a section carry the same modules, so these are printed once and set into
/// each page, until something touches them.
final class SectionModules {

  private static final int SHOWN = 5;

  private record Key(int edition, int section, long without) {}

  /// Printed modules.
  ///
  /// @param shown numbers of the stories in them
  record Modules(byte[] bytes, Set<Long> shown, Reads reads, long size) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
      output.writeBinaryContent(bytes);
    }
  }

  private final Site site;
  private final Typecase type;
  private final Cache<Key, Modules> printed = Caffeine.newBuilder().maximumSize(2_000).build();

  SectionModules(Site site, Typecase type) {
    this.site = site;
    this.type = type;
  }

  /// The modules for the page of one story.
  Modules of(SiteView view, Edition edition, Section section, long story) {
    Modules common = current(view, edition, section, 0);
    Modules modules =
        common.shown().contains(story) ? current(view, edition, section, story) : common;
    view.reads().addAll(modules.reads());
    return modules;
  }

  /// What is kept may be set into a page of `view` if nothing touched it up to the size of the
  /// view; that is known only once the stamps of all its entries are.
  private Modules current(SiteView view, Edition edition, Section section, long without) {
    Key key = new Key(edition.number(), section.number(), without);
    long size = view.size();
    if (size > site.size()) {
      return print(view, edition, section, without);
    }
    Modules kept = printed.getIfPresent(key);
    if (kept != null && kept.size() <= size && site.current(kept.reads(), kept.size())) {
      return kept;
    }
    Modules fresh = print(view, edition, section, without);
    printed.put(key, fresh);
    return fresh;
  }

  private Modules print(SiteView outer, Edition edition, Section section, long without) {
    SiteView view = outer.apart();
    Paper paper = view.paper();
    view.in(edition);
    ListKey list = ListKey.section(edition.number(), section.number());
    List<Listed> latest = view.lists().newest(list, SHOWN, Set.of(without), Look.LINE);
    List<Fronts.Focused> focus = view.fronts().focus(edition, section, SHOWN, Set.of(without));
    Texts texts = type.texts(edition);
    Teasers teasers = new Teasers(paper, edition, type);
    Module latestModule =
        new Module(
            "latest",
            texts.get("latest.of", section.name()),
            teasers.of(latest),
            Addresses.section(paper, edition, section));
    Module focusModule =
        new Module("focus", texts.get("focus.of", section.name()), teasers.ofFocus(focus), null);
    byte[] bytes =
        Rendering.bytes(
            out -> JtemodulesGenerated.render(out, null, latestModule, focusModule, texts));
    return new Modules(bytes, numbers(latest, focus), view.reads(), view.size());
  }

  private static Set<Long> numbers(List<Listed> latest, List<Fronts.Focused> focus) {
    return Stream.concat(latest.stream(), focus.stream().map(Fronts.Focused::story))
        .map(Listed::number)
        .collect(Collectors.toUnmodifiableSet());
  }
}
