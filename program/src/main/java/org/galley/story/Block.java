package org.galley.story;

import static org.galley.story.Checks.requireText;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One part of a story's body. The set is closed: whatever is imported or written becomes one of
/// these, and nothing is ever kept as HTML.
public sealed interface Block {

  record Paragraph(List<Inline> text) implements Block {
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /// A heading inside the body; level 2 or 3, as level 1 is the headline.
  record Heading(int level, List<Inline> text) implements Block {
    public Heading {
      if (level != 2 && level != 3) {
        throw new IllegalArgumentException("a heading has level 2 or 3, but this has " + level);
      }
      text = List.copyOf(text);
    }
  }

  /// A list; an ordered one counts from `start`.
  record Items(boolean ordered, int start, List<List<Block>> items) implements Block {
    public Items {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /// Somebody's words, set apart.
  record Quote(List<Block> blocks, String attribution) implements Block {
    public Quote {
      blocks = List.copyOf(blocks);
      requireText(attribution, "attribution");
    }
  }

  /// A sentence of the story, or of somebody in it, set large.
  record PullQuote(List<Inline> text, String attribution) implements Block {
    public PullQuote {
      text = List.copyOf(text);
      requireText(attribution, "attribution");
    }
  }

  /// A picture. `media` is null when the picture itself was not part of what was imported: the page
  /// then shows caption and alternative text in a frame, and `found` says where it was.
  ///
  /// An empty `alt` means that nobody has said yet what the picture shows, unless it is
  /// `decorative`: then there is nothing to say.
  ///
  /// @param focal what must stay in sight where the picture is cropped; null for its middle
  record Picture(
      @Nullable Media media,
      String alt,
      List<Inline> caption,
      String credit,
      String found,
      @Nullable Focal focal,
      boolean decorative)
      implements Block {

    public Picture {
      requireText(alt, "alt");
      caption = List.copyOf(caption);
      requireText(credit, "credit");
      requireText(found, "found");
      if (decorative && !alt.isEmpty()) {
        throw new IllegalArgumentException(
            "a decorative picture has no alternative text, but this has '" + alt + "'");
      }
    }

    /// A picture that is cropped around its middle.
    public Picture(
        @Nullable Media media, String alt, List<Inline> caption, String credit, String found) {
      this(media, alt, caption, credit, found, null, false);
    }
  }

  /// A point of a picture, in hundredths of its width from the left and of its height from the top.
  record Focal(int x, int y) {

    private static final int MOST = 100;

    public Focal {
      if (x < 0 || x > MOST || y < 0 || y > MOST) {
        throw new IllegalArgumentException(
            "a focal point lies between 0 and 100 both ways, but this is at %d, %d"
                .formatted(x, y));
      }
    }
  }

  record Gallery(String title, List<Picture> pictures) implements Block {
    public Gallery {
      requireText(title, "title");
      pictures = List.copyOf(pictures);
    }
  }

  /// A film of our own, with captions (WebVTT files) by language and a transcript.
  record Video(Media media, List<Captions> captions, String title, List<Block> transcript)
      implements Block {
    public Video {
      captions = List.copyOf(captions);
      requireText(title, "title");
      transcript = List.copyOf(transcript);
    }
  }

  /// A recording of our own, with a transcript.
  record Audio(Media media, String title, List<Block> transcript) implements Block {
    public Audio {
      requireText(title, "title");
      transcript = List.copyOf(transcript);
    }
  }

  /// A table whose first `headerRows` rows are headings.
  record Table(String caption, int headerRows, List<List<List<Inline>>> rows) implements Block {
    public Table {
      requireText(caption, "caption");
      rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
      if (headerRows < 0 || headerRows > rows.size()) {
        throw new IllegalArgumentException(
            "a table of " + rows.size() + " rows cannot have " + headerRows + " header rows");
      }
    }
  }

  /// A table of numbers that the press draws as a picture; the numbers stay readable behind it.
  record Chart(Shape shape, String title, String unit, List<String> series, List<Point> points)
      implements Block {

    /// How the numbers are drawn.
    public enum Shape {
      BAR,
      LINE
    }

    /// One label on the horizontal axis with one value for each series. A value keeps the digits
    /// after its point, zeros too; it has at most 30 digits before and 30 after it.
    public record Point(String label, List<BigDecimal> values) {

      private static final int MAX_DIGITS = 30;

      public Point {
        requireText(label, "label");
        values = values.stream().map(Point::plain).toList();
      }

      /// The same number as it is written without an exponent.
      private static BigDecimal plain(BigDecimal value) {
        if (value.scale() > MAX_DIGITS || (long) value.precision() - value.scale() > MAX_DIGITS) {
          throw new IllegalArgumentException(
              "a chart value has at most %d digits before and after its point"
                  .formatted(MAX_DIGITS));
        }
        return value.scale() < 0 ? value.setScale(0) : value;
      }
    }

    public Chart {
      requireText(title, "title");
      requireText(unit, "unit");
      series = List.copyOf(series);
      series.forEach(name -> requireText(name, "series"));
      points = List.copyOf(points);
      for (Point point : points) {
        if (point.values().size() != series.size()) {
          throw new IllegalArgumentException(
              "chart point '%s' has %d values for %d series"
                  .formatted(point.label(), point.values().size(), series.size()));
        }
      }
    }
  }

  record FactBox(String title, List<Block> blocks) implements Block {
    public FactBox {
      requireText(title, "title");
      blocks = List.copyOf(blocks);
    }
  }

  /// A file to download, such as a report.
  record File(Media media, String title) implements Block {
    public File {
      requireText(title, "title");
    }
  }

  /// The note for every [Inline.Reference] with the same `key`.
  record Footnote(String key, List<Inline> text) implements Block {
    public Footnote {
      requireText(key, "key");
      text = List.copyOf(text);
    }
  }

  record Divider() implements Block {}

  /// A post or page elsewhere, as a quotation card that links out: no frame, no request to others.
  record Embed(String href, String site, String author, String text) implements Block {
    public Embed {
      new Mark.Link(href);
      requireText(site, "site");
      requireText(author, "author");
      requireText(text, "text");
    }
  }

  /// One report in a story that is told while it happens; the newest stands first.
  record LiveUpdate(Instant at, String headline, List<Block> blocks) implements Block {
    public LiveUpdate {
      requireText(headline, "headline");
      blocks = List.copyOf(blocks);
    }
  }

  /// A WebVTT file with what is said in a film, in one language.
  record Captions(String language, Digest media) {
    public Captions {
      Checks.requireLanguage(language);
    }
  }
}
