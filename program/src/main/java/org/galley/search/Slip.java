package org.galley.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Id;

/// What the index holds of one story: terms, and no word that is ever shown.
///
/// Terms are counted once by the weight of their part, and noted once with their places, for
/// phrases.
final class Slip {

  /// The form of the index; one of another form is made anew.
  static final String FORM = "2";

  static final String STORY = "story";
  static final String AT = "at";
  static final String SUM = "sum";

  /// All terms, counted by weight.
  static final String WORDS = "words";

  /// All terms in their places.
  static final String PLACES = "places";

  static final String HEADLINE = "headline";

  /// A short word and its neighbour: phrases with common words would be slow to look for by places.
  static final String PAIRS = "pairs";

  /// Words of headlines, standfirsts and names as they stand there.
  static final String FORMS = "forms";

  /// What a story is in: its edition, section, topics and authors.
  static final String IS = "is";

  /// Between two parts, so that no phrase reaches from one into the next.
  private static final int GAP = 100;

  private static final int LONGEST = 80;
  private static final int SHORT = 4;

  private static final FieldType WEIGHED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType NAMED = type(IndexOptions.DOCS, true);

  private final Map<String, int[]> weights = new LinkedHashMap<>();
  private final Map<String, int[]> headline = new LinkedHashMap<>();
  private final Set<String> forms = new LinkedHashSet<>();
  private final Set<String> pairs = new LinkedHashSet<>();
  private final List<String> placed = new ArrayList<>();
  private final List<Integer> steps = new ArrayList<>();
  private final Card card;
  private final Set<String> is;
  private int last = -1;
  private long sum;

  private Slip(Card card, Set<String> is) {
    this.card = card;
    this.is = is;
  }

  /// @param text of the same story as `card`
  static Slip of(Card card, StoryText text, Reading reading) {
    Slip slip = new Slip(card, is(card, text, reading));
    int position = 0;
    for (StoryText.Part part : text.parts()) {
      position = slip.take(part, reading, position) + GAP;
    }
    return slip;
  }

  static Term term(Id story) {
    return new Term(STORY, bytes(story));
  }

  static BytesRef bytes(Id id) {
    return new BytesRef(ByteBuffer.allocate(16).putLong(id.high()).putLong(id.low()).array());
  }

  static Id id(BytesRef bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    return new Id(buffer.getLong(), buffer.getLong());
  }

  static String edition(String edition) {
    return "e " + edition;
  }

  static String section(String edition, String section) {
    return "s " + edition + ' ' + section;
  }

  static String topic(Id topic) {
    return "t " + topic;
  }

  static String author(Id author) {
    return "a " + author;
  }

  static String topicTerm(String term) {
    return "n " + term;
  }

  static String authorTerm(String term) {
    return "b " + term;
  }

  Document document() {
    Document document = new Document();
    document.add(new StringField(STORY, bytes(card.id()), Field.Store.NO));
    document.add(new BinaryDocValuesField(STORY, bytes(card.id())));
    document.add(NumericDocValuesField.indexedField(AT, card.published().toEpochMilli()));
    document.add(new NumericDocValuesField(SUM, sum()));
    document.add(new Field(WORDS, new WeighedTerms(weights), WEIGHED));
    document.add(new Field(HEADLINE, new WeighedTerms(headline), WEIGHED));
    document.add(new Field(PLACES, new PlacedTerms(placed, steps), PLACED));
    document.add(new Field(PAIRS, PlacedTerms.of(pairs), NAMED));
    document.add(new Field(FORMS, PlacedTerms.of(forms), NAMED));
    document.add(new Field(IS, PlacedTerms.of(is), NAMED));
    return document;
  }

  /// A number that stands for everything in this slip.
  long sum() {
    return 31 * sum + is.hashCode() + card.published().toEpochMilli();
  }

  private int take(StoryText.Part part, Reading reading, int first) {
    StoryText.Kind kind = part.kind();
    if (kind.isTop()) {
      forms(part.words(), forms);
    }
    return reading.read(part.words(), first, (term, position, _, _) -> add(kind, term, position));
  }

  private void add(StoryText.Kind kind, String term, int position) {
    if (term.length() > LONGEST) {
      return;
    }
    weights.computeIfAbsent(term, _ -> new int[1])[0] += kind.weight();
    if (kind == StoryText.Kind.HEADLINE) {
      headline.computeIfAbsent(term, _ -> new int[1])[0]++;
    }
    if (position == last + 1 && !placed.isEmpty() && isPair(placed.getLast(), term)) {
      pairs.add(pair(placed.getLast(), term));
    }
    placed.add(term);
    steps.add(position - last);
    last = position;
    sum = 31 * (31 * sum + term.hashCode()) + position;
  }

  /// Whether two neighbours are noted as such.
  static boolean isPair(String first, String second) {
    return (isShort(first) || isShort(second)) && isWord(first) && isWord(second);
  }

  /// Whether a word is so short that it may stand in most stories.
  static boolean isShort(String term) {
    return term.length() <= SHORT;
  }

  static String pair(String first, String second) {
    return first + ' ' + second;
  }

  static boolean isWord(String term) {
    return Letters.of(term.codePointAt(0)) == Letters.WORD;
  }

  static void forms(String words, Set<String> forms) {
    Tokens.cut(
        words,
        (letters, start, end) -> {
          if (letters == Letters.WORD || letters == Letters.HANGUL) {
            String form = Folding.fold(words.substring(start, end));
            if (!form.isEmpty() && form.length() <= LONGEST) {
              forms.add(form);
            }
          }
        });
  }

  /// What a story is in, as terms of [#IS].
  static Set<String> is(Card card, StoryText text, Reading reading) {
    Set<String> is = new LinkedHashSet<>();
    is.add(edition(card.edition()));
    is.add(section(card.edition(), card.section()));
    card.topics().forEach(topic -> is.add(topic(topic)));
    for (Byline byline : card.byline()) {
      Id author = byline.author();
      if (author != null) {
        is.add(author(author));
      }
      reading.read(byline.name(), 0, (term, _, _, _) -> is.add(authorTerm(shorter(term))));
    }
    for (StoryText.Part part : text.parts()) {
      if (part.kind() == StoryText.Kind.TOPIC) {
        reading.read(part.words(), 0, (term, _, _, _) -> is.add(topicTerm(shorter(term))));
      }
    }
    return is;
  }

  private static String shorter(String term) {
    return term.length() > LONGEST ? term.substring(0, LONGEST) : term;
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
