package org.galley.search;

import java.time.LocalDate;
import java.util.List;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Section;
import org.jspecify.annotations.Nullable;

/// What a reader asks the search for.
///
/// @param asked in which edition the reader is
/// @param words as typed, cut to [#MOST_LETTERS]
/// @param edition whose stories are looked for; null for those of all
/// @param open whether, if that edition has none, the others may be asked: nobody chose one
/// @param page from 1 to [#MOST_PAGES]
public record Question(
    Edition asked,
    String words,
    @Nullable Edition edition,
    boolean open,
    @Nullable Section section,
    Subject topic,
    Subject author,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Order order,
    int page,
    List<Complaint> complaints) {

  public static final int MOST_LETTERS = 200;
  public static final int MOST_PAGES = 20;
  public static final int PAGE = 10;

  /// In which order stories are shown.
  public enum Order {
    RELEVANCE,
    NEWEST
  }

  /// What could not be used of the question, and was left out.
  public enum Complaint {
    WORDS_TOO_LONG,
    WORDS_TOO_MANY,
    NO_WORD,
    EDITION,
    SECTION,
    FROM,
    TO,
    DAYS_TURNED,
    ORDER,
    PAGE
  }

  /// A topic or author that stories must have: one that has a page, or words of the name.
  ///
  /// @param words as typed; empty for any
  /// @param id null if no page is called like this
  public record Subject(String words, @Nullable Id id) {

    public static final Subject ANY = new Subject("", null);

    boolean isAny() {
      return words.isEmpty();
    }
  }

  public Question {
    complaints = List.copyOf(complaints);
    if (words.length() > MOST_LETTERS || page < 1 || page > MOST_PAGES) {
      throw new IllegalArgumentException(
          "a question has at most %d letters and %d pages".formatted(MOST_LETTERS, MOST_PAGES));
    }
  }

  /// Whether anything at all is asked for.
  public boolean isAsked() {
    return !words.isBlank() || isFiltered();
  }

  /// Whether stories are chosen by more than their words and edition.
  public boolean isFiltered() {
    return section != null || !topic.isAny() || !author.isAny() || from != null || to != null;
  }

  /// The same question to all editions.
  Question everywhere() {
    return new Question(
        asked, words, null, false, section, topic, author, from, to, order, page, complaints);
  }

  /// The same question in other words.
  Question in(String others) {
    return new Question(
        asked, others, edition, open, section, topic, author, from, to, order, 1, List.of());
  }
}
