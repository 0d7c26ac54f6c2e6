package org.galley.stand;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.galley.press.Press;
import org.galley.press.Printed;
import org.galley.press.Searched;
import org.galley.press.Searched.Words;
import org.galley.search.Found;
import org.galley.search.Hit;
import org.galley.search.Piece;
import org.galley.search.Question;
import org.galley.search.QuestionForm;
import org.galley.search.Search;
import org.galley.search.SearchException;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.jspecify.annotations.Nullable;

/// Answers what readers ask the search.
public final class Enquiries {

  private static final String PATH = "search";
  private static final Set<String> FIELDS =
      Set.of("q", "edition", "section", "topic", "author", "from", "to", "order", "page");

  private final Site site;
  private final Press press;
  private final Search search;

  public Enquiries(Site site, Press press, Search search) {
    this.site = site;
    this.press = press;
    this.search = search;
  }

  /// Whether a path may be that of a search page; quick, and sometimes wrong.
  static boolean mayBe(@Nullable String path) {
    return path != null && path.endsWith("/" + PATH);
  }

  /// The page at a path that may be a search; nothing if it is none.
  Optional<Printed> answer(String path, @Nullable String query) {
    return site.view(view ->
        edition(path, view.paper()).map(edition -> press.answer(ask(view, edition, query), view)));
  }

  private static Optional<Edition> edition(String path, Paper paper) {
    return paper.editions().stream()
        .filter(edition -> (paper.home(edition) + PATH).equals(path))
        .findFirst();
  }

  private Searched ask(SiteView view, Edition edition, @Nullable String query) {
    Question question = QuestionForm.read(view, edition, fields(query == null ? "" : query));
    if (!question.isAsked() && question.complaints().isEmpty()) {
      return Searched.blank(edition, Searched.State.BLANK);
    }
    try {
      return searched(question, search.find(view, question));
    } catch (SearchException e) {
      System.getLogger(Enquiries.class.getName())
          .log(System.Logger.Level.WARNING, "the search could not answer", e);
      return Searched.blank(edition, Searched.State.NOT_READY);
    }
  }

  /// The fields of the form. What is no UTF-8 is taken as it stands.
  private static Map<String, String> fields(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String field : query.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0 && FIELDS.contains(field.substring(0, equals))) {
        fields.putIfAbsent(field.substring(0, equals), decode(field.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decode(String value) {
    String plain;
    try {
      plain = URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      plain = value;
    }
    String clean = plain.replaceAll("[\\p{Cntrl}\\uFFFD]+", " ");
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static Searched searched(Question question, Found found) {
    List<String> complaints =
        found.complaints().stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    boolean elsewhere = question.edition() != null && found.question().edition() == null;
    return new Searched(
        question.asked(),
        Searched.State.ANSWERED,
        fields(question),
        new Searched.Amount(found.count(), found.more(), question.page(), found.hasNext()),
        found.hits().stream().map(Enquiries::item).toList(),
        found.hint(),
        complaints,
        elsewhere,
        found.behind());
  }

  private static Searched.Fields fields(Question question) {
    Edition edition = question.edition();
    var section = question.section();
    return new Searched.Fields(
        question.words(),
        edition == null ? QuestionForm.ALL : edition.key(),
        section == null ? "" : section.key(),
        question.topic().words(),
        question.author().words(),
        question.from() == null ? "" : question.from().toString(),
        question.to() == null ? "" : question.to().toString(),
        question.order() == Question.Order.NEWEST && !question.words().isEmpty());
  }

  private static Searched.Item item(Hit hit) {
    return new Searched.Item(
        hit.story(), words(hit.headline()), words(hit.standfirst()), words(hit.passage()));
  }

  private static List<Words> words(List<Piece> pieces) {
    return pieces.stream().map(piece -> new Words(piece.words(), piece.marked())).toList();
  }
}
