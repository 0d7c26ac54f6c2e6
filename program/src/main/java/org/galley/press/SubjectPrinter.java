package org.galley.press;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.galley.press.ListView.Step;
import org.galley.press.PageKey.Collection;
import org.galley.press.SubjectView.Fact;
import org.galley.press.SubjectView.FactLine;
import org.galley.site.Amends;
import org.galley.site.Corrections;
import org.galley.site.ListKey;
import org.galley.site.Look;
import org.galley.story.Author;
import org.galley.story.Topic;

/// Prints the pages of topics and authors.
final class SubjectPrinter {

  private static final int FRONT = 20;
  private static final int TIMELINE = 8;
  private static final int AMENDED = 10;

  private final Sheet sheet;
  private final Texts texts;

  SubjectPrinter(Sheet sheet) {
    this.sheet = sheet;
    this.texts = sheet.texts();
  }

  /// @param number of the topic
  SubjectView topic(Topic topic, long number) {
    Collection stories = Collection.of(sheet.paper(), number, topic);
    List<Teaser> timeline =
        sheet
            .teasers()
            .of(sheet.view().lists().newest(ListKey.keyStories(number), TIMELINE, Look.LINE))
            .reversed();
    List<Teaser> newest = newest(stories);
    return new SubjectView(
        frame(stories, () -> whole().list(stories.name(), stories.base(), newest)),
        texts.get("topic"),
        topic.name(),
        paragraphs(topic.about()),
        List.of(),
        timeline,
        newest,
        0,
        List.of(),
        steps(stories));
  }

  /// @param number of the author
  SubjectView author(Author author, long number) {
    Collection stories = Collection.of(sheet.paper(), number, author);
    ListKey corrected = ListKey.corrected(number);
    Corrections corrections = new Corrections(sheet.view());
    return new SubjectView(
        frame(stories, () -> whole().profile(author, stories.base())),
        texts.get("author"),
        author.name(),
        paragraphs(author.about()),
        facts(author),
        List.of(),
        newest(stories),
        corrections.count(corrected),
        corrections.newest(corrected, Amends.ALL, AMENDED).stream()
            .map(amended -> AmendedView.of(amended, texts, sheet.dates()))
            .toList(),
        steps(stories));
  }

  /// @param about what programs are told of the subject itself; not asked for in words alone
  private Frame frame(Collection stories, Supplier<Thing> about) {
    PaperData.Crumb page = new PaperData.Crumb(stories.name(), stories.base());
    List<Thing> data = sheet.lite() ? List.of() : List.of(about.get(), whole().crumbs(null, page));
    return sheet
        .frame(stories.name(), stories.base())
        .feed(stories.base() + "feed.atom")
        .summary(Summary.of("website", stories.name(), data))
        .build();
  }

  private PaperData whole() {
    return new PaperData(sheet.view(), sheet.edition());
  }

  private List<Teaser> newest(Collection stories) {
    return sheet.teasers().of(sheet.view().lists().newest(stories.list(), FRONT, Look.ROW));
  }

  private List<Step> steps(Collection stories) {
    long pages = sheet.view().lists().pages(stories.list());
    List<Step> steps = new ArrayList<>();
    if (pages > 1) {
      steps.add(new Step(stories.base() + "latest/" + pages, texts.get("older"), null));
    }
    steps.add(new Step(stories.base() + "feed.atom", texts.get("feed.of", stories.name()), null));
    return steps;
  }

  private static List<String> paragraphs(String about) {
    return about.lines().filter(line -> !line.isBlank()).toList();
  }

  private List<Fact> facts(Author author) {
    String language = sheet.edition().language();
    return Stream.of(
            fact("role", author.role().isEmpty() ? List.of() : List.of(author.role())),
            fact("beats", author.beats()),
            fact(
                "languages",
                author.languages().stream().map(tag -> Languages.nameIn(language, tag)).toList()),
            contact(author))
        .filter(fact -> !fact.lines().isEmpty())
        .toList();
  }

  private Fact fact(String name, List<String> words) {
    return new Fact(texts.get(name), words.stream().map(line -> new FactLine(line, "")).toList());
  }

  private Fact contact(Author author) {
    String href = author.contact();
    String words = href.replaceFirst("^(?i:mailto:|tel:|https?://)", "");
    return new Fact(
        texts.get("contact"), href.isEmpty() ? List.of() : List.of(new FactLine(words, href)));
  }
}
