package org.galley.manuscript;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galley.manuscript.Issue.Code;
import org.galley.manuscript.Manuscript.Heads;
import org.galley.story.Block;
import org.galley.story.Block.Picture;
import org.galley.story.Card.Label;
import org.galley.story.Edition;
import org.galley.story.Inline;
import org.galley.story.Mark;

/// What stands between a manuscript and its publication, and what would make it better. The same
/// rules for whoever writes at the desk, for programs, and for archives.
public final class Checklist {

  private static final int LONG_SENTENCE = 45;

  private static final Pattern DOUBLED =
      Pattern.compile("(?U)\\b(\\p{L}{2,})\\s+\\1\\b", Pattern.CASE_INSENSITIVE);

  /// Words of links that say nothing, in the languages of the interface.
  private static final Set<String> VAGUE =
      Set.of(
          "here",
          "click here",
          "read more",
          "more",
          "link",
          "this",
          "hier",
          "mehr",
          "ici",
          "lire la suite",
          "aquí",
          "más",
          "здесь",
          "тут",
          "подробнее",
          "هنا",
          "المزيد",
          "点击这里",
          "这里",
          "여기",
          "더보기");

  /// Writing in capitals is something else in these languages, or says nothing there.
  private static final int SHOUTING_LETTERS = 12;

  private final Edition edition;
  private final Limits limits;

  public Checklist(Edition edition, Limits limits) {
    this.edition = edition;
    this.limits = limits;
  }

  /// All issues of a manuscript: those that block first, each kind in the order of the page.
  public List<Issue> of(Manuscript manuscript) {
    List<Issue> issues = new ArrayList<>();
    place(manuscript, issues);
    heads(manuscript.heads(), issues);
    text(manuscript, issues);
    List<Issue> sorted = new ArrayList<>(issues.stream().filter(Issue::isBlocking).toList());
    issues.stream().filter(issue -> !issue.isBlocking()).forEach(sorted::add);
    return sorted;
  }

  private void place(Manuscript manuscript, List<Issue> issues) {
    if (edition.section(manuscript.section()).isEmpty()) {
      issues.add(new Issue(Code.NO_SECTION, "section"));
    }
    if (manuscript.filing().topics().isEmpty()) {
      issues.add(new Issue(Code.NO_TOPICS, "topics"));
    }
  }

  private void heads(Heads heads, List<Issue> issues) {
    if (heads.titles().headline().isBlank()) {
      issues.add(new Issue(Code.NO_HEADLINE, "headline"));
    }
    if (heads.credits().byline().isEmpty() && heads.credits().source().isBlank()) {
      issues.add(new Issue(Code.NO_BYLINE, "byline"));
    }
    if (heads.titles().standfirst().isBlank() && heads.label() != Label.BREAKING) {
      issues.add(new Issue(Code.NO_STANDFIRST, "standfirst"));
    }
    wide(heads.titles().headline(), limits.headline(), Code.LONG_HEADLINE, "headline", issues);
    wide(heads.titles().front(), limits.front(), Code.LONG_FRONT_HEADLINE, "front", issues);
    wide(heads.titles().search(), limits.search(), Code.LONG_SEARCH_HEADLINE, "search", issues);
    if (isShouting(heads.titles().headline())) {
      issues.add(new Issue(Code.SHOUTING, "headline"));
    }
    if (heads.picture() == null) {
      issues.add(new Issue(Code.NO_PICTURE, "picture"));
    } else {
      picture(heads.picture(), "picture", issues);
    }
  }

  private static void wide(String words, int limit, Code code, String field, List<Issue> issues) {
    int width = Width.of(words);
    if (width > limit) {
      issues.add(new Issue(code, field, width + "/" + limit));
    }
  }

  private static boolean isShouting(String words) {
    long letters = words.codePoints().filter(Character::isLetter).count();
    return letters >= SHOUTING_LETTERS
        && words.codePoints().anyMatch(Character::isUpperCase)
        && words.codePoints().noneMatch(Character::isLowerCase);
  }

  private static void picture(Picture picture, String field, List<Issue> issues) {
    if (picture.alt().isBlank() && !picture.decorative()) {
      issues.add(new Issue(Code.PICTURE_WITHOUT_ALT, field));
    }
    if (picture.credit().isBlank()) {
      issues.add(new Issue(Code.PICTURE_WITHOUT_CREDIT, field));
    }
  }

  private void text(Manuscript manuscript, List<Issue> issues) {
    if (manuscript.body().isEmpty() && manuscript.heads().label() != Label.BREAKING) {
      issues.add(new Issue(Code.NO_TEXT, "body"));
    }
    if (manuscript.hasSuggestions()) {
      long open = manuscript.body().stream().filter(Passage::hasSuggestions).count();
      issues.add(new Issue(Code.OPEN_SUGGESTIONS, "body", Long.toString(open)));
    }
    notes(manuscript, issues);
    for (Passage passage : manuscript.body()) {
      String field = "body:" + passage.key();
      Prose.pictures(passage.block()).forEach(picture -> picture(picture, field, issues));
      Prose.texts(passage.block()).forEach(text -> text(text, field, issues));
    }
  }

  private void text(List<Inline> text, String field, List<Issue> issues) {
    String words = Inline.words(text);
    int longest = longestSentence(words);
    if (longest > LONG_SENTENCE) {
      issues.add(new Issue(Code.LONG_SENTENCE, field, Integer.toString(longest)));
    }
    Matcher doubled = DOUBLED.matcher(words);
    if (doubled.find()) {
      issues.add(new Issue(Code.DOUBLED_WORD, field, doubled.group()));
    }
    for (Inline inline : text) {
      if (inline instanceof Inline.Run run
          && run.marks().stream().anyMatch(Mark.Link.class::isInstance)
          && VAGUE.contains(run.text().strip().toLowerCase(Locale.ROOT))) {
        issues.add(new Issue(Code.VAGUE_LINK, field, run.text().strip()));
      }
    }
  }

  /// How many words the longest sentence has.
  private int longestSentence(String words) {
    ULocale locale = ULocale.forLanguageTag(edition.language());
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    BreakIterator pieces = BreakIterator.getWordInstance(locale);
    sentences.setText(words);
    int longest = 0;
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      longest = Math.max(longest, count(pieces, words.substring(start, end)));
      start = end;
    }
    return longest;
  }

  private static int count(BreakIterator pieces, String sentence) {
    pieces.setText(sentence);
    int count = 0;
    pieces.first();
    while (pieces.next() != BreakIterator.DONE) {
      if (pieces.getRuleStatus() != BreakIterator.WORD_NONE) {
        count++;
      }
    }
    return count;
  }

  private static void notes(Manuscript manuscript, List<Issue> issues) {
    Set<String> notes = new HashSet<>();
    Set<String> references = new HashSet<>();
    Prose.each(
        manuscript.body(),
        (passage, block) -> {
          if (block instanceof Block.Footnote note) {
            notes.add(note.key());
          }
        });
    for (Passage passage : manuscript.body()) {
      for (List<Inline> text : Prose.texts(passage.block())) {
        for (Inline inline : text) {
          if (inline instanceof Inline.Reference reference) {
            references.add(reference.key());
            if (!notes.contains(reference.key())) {
              issues.add(new Issue(Code.NOTE_MISSING, "body:" + passage.key(), reference.key()));
            }
          }
        }
      }
    }
    for (Passage passage : manuscript.body()) {
      if (passage.block() instanceof Block.Footnote note && !references.contains(note.key())) {
        issues.add(new Issue(Code.NOTE_UNUSED, "body:" + passage.key(), note.key()));
      }
    }
  }
}
