package org.galley.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.galley.press.IndexView.Line;
import org.galley.press.ListView.Step;
import org.galley.site.Addresses;
import org.galley.site.Index;
import org.galley.site.Register;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Content;
import org.galley.story.Special;
import org.galley.story.Topic;

/// Prints the alphabetical indexes of topics, authors and specials.
final class IndexPrinter {

  private final Sheet sheet;
  private final Index index;
  private final String base;

  IndexPrinter(Sheet sheet, Index index) {
    this.sheet = sheet;
    this.index = index;
    this.base = Addresses.index(sheet.paper(), sheet.edition(), index);
  }

  /// The page that begins an index.
  IndexView first() {
    Register.Page page = new Register(sheet.view()).first(sheet.edition(), index);
    Frame frame = sheet.frame(title(), base).everywhere(index.key() + "/").build();
    return view(frame, page, List.of());
  }

  /// The page that begins with a subject; nothing if it is not in this index.
  Optional<IndexView> from(long subject) {
    return new Register(sheet.view())
        .from(sheet.edition(), index, subject)
        .map(page -> {
          Line first = line(page.entries().getFirst());
          String slug = first.href().substring(base.length(), first.href().length() - 1);
          Frame frame =
              sheet
                  .frame(title() + texts("comma") + first.name(), base + Router.FROM + "/" + slug)
                  .build();
          return view(frame, page, List.of(new Step(base, texts("index.first"), null)));
        });
  }

  private IndexView view(Frame frame, Register.Page page, List<Step> before) {
    List<Step> steps = new ArrayList<>(before);
    page.next().map(this::next).ifPresent(steps::add);
    return new IndexView(
        frame,
        title(),
        texts("index.none"),
        page.entries().stream().map(this::line).toList(),
        steps);
  }

  private Step next(Content begins) {
    String href = href(begins);
    String slug = href.substring(base.length(), href.length() - 1);
    return new Step(
        base + Router.FROM + "/" + slug, sheet.texts().get("index.next", name(begins)), "next");
  }

  private Line line(Register.Entry entry) {
    String words = entry.subject() instanceof Special special ? special.standfirst() : "";
    String stories =
        index == Index.SPECIALS ? "" : sheet.texts().get("count.stories", entry.stories());
    return new Line(href(entry.subject()), name(entry.subject()), stories, words);
  }

  private String href(Content subject) {
    return address(subject).encoded();
  }

  private Address address(Content subject) {
    return switch (subject) {
      case Topic topic -> Addresses.topic(sheet.paper(), topic);
      case Author author -> Addresses.author(sheet.paper(), author);
      case Special special -> Addresses.special(sheet.paper(), special);
      default -> throw new IllegalArgumentException("no index has such a thing: " + subject);
    };
  }

  private static String name(Content subject) {
    return switch (subject) {
      case Topic topic -> topic.name();
      case Author author -> author.name();
      case Special special -> special.title();
      default -> throw new IllegalArgumentException("no index has such a thing: " + subject);
    };
  }

  private String title() {
    return texts(index.key());
  }

  private String texts(String key) {
    return sheet.texts().get(key);
  }
}
