package org.galley.press;

import java.util.ArrayList;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

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
    return new SubjectView(
        frame(stories, null),
        texts.get("topic"),
        topic.name(),
        paragraphs(topic.about()),
        List.of(),
        timeline,
        newest(stories),
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
        frame(stories, profile(author, stories)),
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

  /// @param profile what is told to programs of the subject itself, if anything
  private Frame frame(Collection stories, @Nullable Thing profile) {
    PaperData whole = new PaperData(sheet.view(), sheet.edition());
    List<Thing> data = new ArrayList<>();
    if (profile != null) {
      data.add(profile);
    }
    data.add(whole.crumbs(null, new PaperData.Crumb(stories.name(), stories.base())));
    return sheet
        .frame(stories.name(), stories.base())
        .feed(stories.base() + "feed.atom")
        .summary(Summary.of("website", stories.name(), sheet.lite() ? List.of() : data))
        .build();
  }

  private @Nullable Thing profile(Author author, Collection stories) {
    return sheet.lite()
        ? null
        : new PaperData(sheet.view(), sheet.edition()).profile(author, stories.base());
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
