package org.galley.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.galley.search.Question.Complaint;
import org.galley.search.Question.Order;
import org.galley.search.Question.Subject;
import org.galley.site.AddressRow;
import org.galley.site.Addresses;
import org.galley.site.SiteView;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Content;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Section;
import org.galley.story.Topic;
import org.jspecify.annotations.Nullable;

/// Reads a question out of the fields of the search form. What cannot be used is left out, and the
/// question complains of it.
public final class QuestionForm {

  /// The value of the field `edition` that means all of them.
  public static final String ALL = "all";

  private static final int NAME_LETTERS = 100;

  private final SiteView view;
  private final Edition asked;
  private final Map<String, String> fields;
  private final List<Complaint> complaints = new ArrayList<>();

  private QuestionForm(SiteView view, Edition asked, Map<String, String> fields) {
    this.view = view;
    this.asked = asked;
    this.fields = fields;
  }

  /// @param asked the edition in whose search the form was filled in
  public static Question read(SiteView view, Edition asked, Map<String, String> fields) {
    return new QuestionForm(view, asked, fields).read();
  }

  private Question read() {
    String words = words();
    Edition edition = edition();
    Section section = section(edition);
    LocalDate from = day("from", Complaint.FROM);
    LocalDate to = day("to", Complaint.TO);
    if (from != null && to != null && to.isBefore(from)) {
      complaints.add(Complaint.DAYS_TURNED);
      from = null;
      to = null;
    }
    Edition named = edition == null ? asked : edition;
    return new Question(
        asked,
        words,
        edition,
        asked.equals(edition),
        section,
        topic(named),
        author(named),
        from,
        to,
        order(words),
        page(),
        complaints);
  }

  private String field(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private String words() {
    String words = field("q");
    if (words.length() > Question.MOST_LETTERS) {
      complaints.add(Complaint.WORDS_TOO_LONG);
      int end = Question.MOST_LETTERS;
      return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
    }
    return words;
  }

  private @Nullable Edition edition() {
    String key = field("edition");
    if (key.isEmpty()) {
      return asked;
    }
    if (key.equals(ALL)) {
      return null;
    }
    return view.paper()
        .edition(key)
        .orElseGet(() -> {
          complaints.add(Complaint.EDITION);
          return asked;
        });
  }

  private @Nullable Section section(@Nullable Edition edition) {
    String key = field("section");
    if (key.isEmpty()) {
      return null;
    }
    Section section = edition == null ? null : edition.section(key).orElse(null);
    if (section == null) {
      complaints.add(Complaint.SECTION);
    }
    return section;
  }

  private Subject topic(Edition edition) {
    String words = name("topic");
    if (!isSlug(words)) {
      return words.isEmpty() ? Subject.ANY : new Subject(words, null);
    }
    Topic named = new Topic(new Id(0, 0), edition.key(), words, words, "");
    Content found = at(Addresses.topic(view.paper(), named));
    return new Subject(words, found instanceof Topic topic ? topic.id() : null);
  }

  private Subject author(Edition edition) {
    String words = name("author");
    if (!isSlug(words)) {
      return words.isEmpty() ? Subject.ANY : new Subject(words, null);
    }
    Author named = new Author(new Id(0, 0), edition.key(), words, words, "", "");
    Content found = at(Addresses.author(view.paper(), named));
    return new Subject(words, found instanceof Author author ? author.id() : null);
  }

  private String name(String field) {
    String words = field(field);
    return words.length() > NAME_LETTERS ? "" : words;
  }

  private static boolean isSlug(String words) {
    return words.matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  private @Nullable Content at(Address address) {
    for (AddressRow row : view.address(address)) {
      if (row.kind() == AddressRow.Kind.SUBJECT) {
        return view.subjects().placeOf(row.target()).orElse(null);
      }
    }
    return null;
  }

  private @Nullable LocalDate day(String name, Complaint complaint) {
    String day = field(name);
    if (day.isEmpty()) {
      return null;
    }
    try {
      LocalDate found = LocalDate.parse(day);
      if (found.getYear() >= 1 && found.getYear() <= 9999) {
        return found;
      }
    } catch (DateTimeException _) {
      // Said below.
    }
    complaints.add(complaint);
    return null;
  }

  private Order order(String words) {
    return switch (field("order")) {
      case "" -> words.isEmpty() ? Order.NEWEST : Order.RELEVANCE;
      case "newest" -> Order.NEWEST;
      case "relevance" -> Order.RELEVANCE;
      default -> {
        complaints.add(Complaint.ORDER);
        yield Order.RELEVANCE;
      }
    };
  }

  private int page() {
    String page = field("page");
    if (page.isEmpty()) {
      return 1;
    }
    if (page.matches("[1-9][0-9]?") && Integer.parseInt(page) <= Question.MOST_PAGES) {
      return Integer.parseInt(page);
    }
    complaints.add(Complaint.PAGE);
    return 1;
  }
}
