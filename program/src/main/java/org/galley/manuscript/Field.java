package org.galley.manuscript;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.galley.manuscript.Manuscript.Credits;
import org.galley.manuscript.Manuscript.Filing;
import org.galley.manuscript.Manuscript.Heads;
import org.galley.manuscript.Manuscript.Timing;
import org.galley.manuscript.Manuscript.Titles;
import org.galley.story.Block.Picture;
import org.galley.story.Byline;
import org.galley.story.Card.Form;
import org.galley.story.Card.Label;
import org.galley.story.Id;
import org.jspecify.annotations.Nullable;

/// A part of a manuscript beside its body, which is saved and compared by itself. Each can be
/// written as a text, which is empty where the manuscript has nothing.
public enum Field {
  FORM {
    @Override
    public String of(Manuscript manuscript) {
      return word(manuscript.heads().form());
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      Heads h = m.heads();
      Form form = value(Form.class, text);
      return m.with(new Heads(form, h.label(), h.titles(), h.credits(), h.picture()));
    }
  },
  LABEL {
    @Override
    public String of(Manuscript manuscript) {
      Label label = manuscript.heads().label();
      return label == null ? "" : word(label);
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      Heads h = m.heads();
      @Nullable Label label = text.isEmpty() ? null : value(Label.class, text);
      return m.with(new Heads(h.form(), label, h.titles(), h.credits(), h.picture()));
    }
  },
  HEADLINE {
    @Override
    public String of(Manuscript manuscript) {
      return manuscript.heads().titles().headline();
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      Titles t = m.heads().titles();
      return m.with(m.heads().with(new Titles(line(text), t.front(), t.search(), t.standfirst())));
    }
  },
  FRONT {
    @Override
    public String of(Manuscript manuscript) {
      return manuscript.heads().titles().front();
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      Titles t = m.heads().titles();
      return m.with(
          m.heads().with(new Titles(t.headline(), line(text), t.search(), t.standfirst())));
    }
  },
  SEARCH {
    @Override
    public String of(Manuscript manuscript) {
      return manuscript.heads().titles().search();
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      Titles t = m.heads().titles();
      return m.with(
          m.heads().with(new Titles(t.headline(), t.front(), line(text), t.standfirst())));
    }
  },
  STANDFIRST {
    @Override
    public String of(Manuscript manuscript) {
      return manuscript.heads().titles().standfirst();
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      Titles t = m.heads().titles();
      return m.with(m.heads().with(new Titles(t.headline(), t.front(), t.search(), line(text))));
    }
  },
  /// A name on a line, and behind a tab the id of the author's page if there is one.
  BYLINE {
    @Override
    public String of(Manuscript manuscript) {
      return String.join(
          "\n",
          manuscript.heads().credits().byline().stream()
              .map(by -> by.author() == null ? by.name() : by.name() + "\t" + by.author())
              .toList());
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      Credits c = m.heads().credits();
      List<Byline> byline = lines(text).map(Field::byline).toList();
      return m.with(m.heads().with(new Credits(byline, c.source(), c.place())));
    }
  },
  SOURCE {
    @Override
    public String of(Manuscript manuscript) {
      return manuscript.heads().credits().source();
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      Credits c = m.heads().credits();
      return m.with(m.heads().with(new Credits(c.byline(), line(text), c.place())));
    }
  },
  PLACE {
    @Override
    public String of(Manuscript manuscript) {
      return manuscript.heads().credits().place();
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      Credits c = m.heads().credits();
      return m.with(m.heads().with(new Credits(c.byline(), c.source(), line(text))));
    }
  },
  /// A block of type `picture`, as documents write it.
  PICTURE {
    @Override
    public String of(Manuscript manuscript) {
      Picture picture = manuscript.heads().picture();
      return picture == null ? "" : BlockText.of(picture);
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      Heads h = m.heads();
      @Nullable Picture picture = text.isEmpty() ? null : BlockText.picture(text);
      return m.with(new Heads(h.form(), h.label(), h.titles(), h.credits(), picture));
    }
  },
  SECTION {
    @Override
    public String of(Manuscript manuscript) {
      return manuscript.section();
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      return m.in(text);
    }
  },
  SLUG {
    @Override
    public String of(Manuscript manuscript) {
      return manuscript.filing().slug();
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      return m.with(new Filing(text, m.filing().topics(), m.filing().focus()));
    }
  },
  /// Ids of topics, one on a line.
  TOPICS {
    @Override
    public String of(Manuscript manuscript) {
      return String.join("\n", manuscript.filing().topics().stream().map(Id::toString).toList());
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      List<Id> topics = lines(text).map(Id::parse).distinct().toList();
      return m.with(new Filing(m.filing().slug(), topics, m.filing().focus()));
    }
  },
  /// `focus`, and behind a tab the reason.
  FOCUS {
    @Override
    public String of(Manuscript manuscript) {
      String reason = manuscript.filing().focus();
      return reason == null ? "" : "focus\t" + reason;
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      @Nullable String reason = text.isEmpty() ? null : line(text.replaceFirst("^focus\\t?", ""));
      return m.with(new Filing(m.filing().slug(), m.filing().topics(), reason));
    }
  },
  /// `material` if readers are told that the story was updated.
  MATERIAL {
    @Override
    public String of(Manuscript manuscript) {
      return manuscript.timing().material() ? "material" : "";
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      Timing timing = m.timing();
      return m.with(new Timing(timing.published(), timing.updated(), !text.isEmpty()));
    }
  },
  NOTES {
    @Override
    public String of(Manuscript manuscript) {
      return manuscript.notes();
    }

    @Override
    Manuscript put(Manuscript m, String text) {
      return m.withNotes(text);
    }
  };

  /// What a manuscript says here.
  public abstract String of(Manuscript manuscript);

  /// A manuscript that says something else here.
  abstract Manuscript put(Manuscript manuscript, String text);

  /// A manuscript that says something else here.
  ///
  /// @throws IllegalArgumentException if that cannot stand here
  public Manuscript into(Manuscript manuscript, String text) {
    return put(manuscript, text.replace("\r\n", "\n").strip());
  }

  /// How forms and messages name it.
  public String key() {
    return word(this);
  }

  /// @throws IllegalArgumentException if there is no such field
  public static Field of(String key) {
    return value(Field.class, key);
  }

  private static Byline byline(String line) {
    String[] parts = line.split("\t", 2);
    return new Byline(parts[0].strip(), parts.length == 1 ? null : Id.parse(parts[1].strip()));
  }

  /// What stands on one line has no ends of lines.
  private static String line(String text) {
    return text.replaceAll("\\s*\\n\\s*", " ");
  }

  private static Stream<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E value(Class<E> type, String word) {
    E[] values = Objects.requireNonNull(type.getEnumConstants());
    return Arrays.stream(values)
        .filter(value -> word(value).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' is none of: %s"
                    .formatted(
                        word, String.join(", ", Arrays.stream(values).map(Field::word).toList()))));
  }
}
