package org.galley.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.galley.journal.JournalException;
import org.galley.search.Question.Complaint;
import org.galley.search.StoryText.Kind;
import org.galley.site.Listed;
import org.galley.site.Look;
import org.galley.site.SiteView;
import org.galley.site.StoryRow;
import org.galley.site.Told;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Section;
import org.galley.story.Story;

/// Answers one question: asks the index for candidates, and their documents for the truth.
final class Answering {

  private static final System.Logger LOG = System.getLogger(Answering.class.getName());

  private final Index index;
  private final SiteView view;
  private final Languages languages;
  private final boolean behind;

  Answering(Index index, SiteView view, Languages languages, boolean behind) {
    this.index = index;
    this.view = view;
    this.languages = languages;
    this.behind = behind;
  }

  /// Answers for the edition that was asked, and if that has nothing and nobody chose it, for all.
  Found find(Question question) throws IOException {
    Wanted wanted = wanted(question);
    List<Complaint> complaints = complaints(question, wanted);
    if (wanted.isEmpty() && !question.isFiltered()) {
      return new Found(question, 0, false, List.of(), "", behind, complaints);
    }
    Found found = find(question, wanted, complaints);
    boolean elsewhere = question.open() && question.edition() != null && !question.isFiltered();
    if (found.count() == 0 && elsewhere) {
      Question everywhere = question.everywhere();
      Found others = find(everywhere, wanted(everywhere), complaints);
      found = others.hits().isEmpty() ? found : others;
    }
    return found.count() == 0 ? hinted(found, wanted) : found;
  }

  private Found find(Question question, Wanted wanted, List<Complaint> complaints)
      throws IOException {
    List<Reading> readings = readings(question);
    SearchQuery query = SearchQuery.of(question, wanted, readings);
    Candidates candidates =
        index.search(searcher -> Candidates.find(searcher, query, question.order()));
    int from = (question.page() - 1) * Question.PAGE;
    List<Id> named = candidates.stories();
    List<Id> page =
        named.subList(Math.min(from, named.size()), Math.min(from + Question.PAGE, named.size()));
    List<Hit> hits = new ArrayList<>();
    for (Id story : page) {
      hit(story, question, wanted).ifPresent(hits::add);
    }
    long count = candidates.count() - (page.size() - hits.size());
    return new Found(question, count, candidates.more(), hits, "", behind, complaints);
  }

  /// A story if it is live and has what was asked for.
  private Optional<Hit> hit(Id id, Question question, Wanted wanted) {
    try {
      Optional<StoryRow> row = view.story(id).filter(StoryRow::isLive);
      if (row.isEmpty()) {
        return Optional.empty();
      }
      Told told = view.told(row.get());
      return view.live(row.get().number(), Look.TEASER)
          .flatMap(listed -> hit(listed, told.story(), question, wanted));
    } catch (JournalException e) {
      LOG.log(Level.ERROR, "ALARM: story " + id + " was found and cannot be shown", e);
      return Optional.empty();
    }
  }

  private Optional<Hit> hit(Listed listed, Story story, Question question, Wanted wanted) {
    Card card = story.card();
    Edition edition = view.paper().edition(card.edition()).orElse(null);
    if (edition == null || edition.section(card.section()).isEmpty()) {
      return Optional.empty();
    }
    Reading reading = languages.of(edition.language());
    StoryText text = StoryText.of(story, edition.language(), Indexer.topics(card, view));
    Matching matching = Matching.of(text, wanted, reading);
    if (!matching.isMatch() || !isIn(card, Slip.is(card, text, reading), question)) {
      return Optional.empty();
    }
    return Optional.of(
        new Hit(
            listed,
            matching.marked(Kind.HEADLINE, card.headline().onFront()),
            matching.marked(Kind.STANDFIRST, card.standfirst()),
            matching.passage()));
  }

  /// Whether a story passes the filters, as it is now.
  private boolean isIn(Card card, Set<String> is, Question question) {
    Edition edition = question.edition();
    Section section = question.section();
    if (edition != null && !card.edition().equals(edition.key())) {
      return false;
    }
    if (section != null && !card.section().equals(section.key())) {
      return false;
    }
    SearchQuery.Span span = SearchQuery.Span.of(question);
    long at = card.published().toEpochMilli();
    return at >= span.from()
        && at < span.before()
        && has(question.topic(), Slip::topic, true, is, question)
        && has(question.author(), Slip::author, false, is, question);
  }

  private interface Naming {
    String term(Id id);
  }

  private boolean has(
      Question.Subject subject, Naming naming, boolean topic, Set<String> is, Question question) {
    Id id = subject.id();
    return id == null
        ? SearchQuery.names(subject.words(), readings(question), topic).stream()
            .allMatch(terms -> terms.stream().anyMatch(is::contains))
        : is.contains(naming.term(id));
  }

  private Found hinted(Found found, Wanted wanted) throws IOException {
    Question question = found.question();
    for (Hints.Hint hint : index.search(searcher -> Hints.of(searcher, wanted))) {
      Question other = question.in(hint.in(question.words(), hint.form()));
      for (Hit hit : find(other, wanted(other), List.of()).hits()) {
        Optional<String> word = hint.in(hit.story().card());
        if (word.isPresent()) {
          return found.with(hint.in(question.words(), word.get()));
        }
      }
    }
    return found;
  }

  private Wanted wanted(Question question) {
    return Wanted.of(question.words(), readings(question));
  }

  private List<Reading> readings(Question question) {
    Edition edition = question.edition();
    Stream<Edition> editions = edition == null ? view.editions().stream() : Stream.of(edition);
    return editions.map(Edition::language).distinct().map(languages::of).toList();
  }

  private static List<Complaint> complaints(Question question, Wanted wanted) {
    List<Complaint> complaints = new ArrayList<>(question.complaints());
    if (wanted.cut()) {
      complaints.add(Complaint.WORDS_TOO_MANY);
    }
    if (wanted.isEmpty() && !question.words().isBlank()) {
      complaints.add(Complaint.NO_WORD);
    }
    return complaints;
  }
}
