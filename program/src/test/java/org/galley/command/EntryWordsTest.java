package org.galley.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galley.desk.Slugs;
import org.galley.journal.Verified;
import org.galley.store.DataDirectory;
import org.galley.story.Advertisement;
import org.galley.story.Author;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Content;
import org.galley.story.Correction;
import org.galley.story.Edition;
import org.galley.story.Front;
import org.galley.story.Inline;
import org.galley.story.Notice;
import org.galley.story.Paper;
import org.galley.story.Redirect;
import org.galley.story.Special;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No entry of the sample newspaper contains a word of what it publishes, so a document can be
/// erased and nothing of it stays in the journal.
final class EntryWordsTest {

  /// All words of the entry format: kinds, keys, roles, changes and causes.
  private static final Set<String> FORMAT =
      Set.of(
          "galley",
          "opened",
          "settings",
          "described",
          "published",
          "retracted",
          "removed",
          "redirected",
          "arranged",
          "keyed",
          "at",
          "origin",
          "key",
          "document",
          "subject",
          "story",
          "change",
          "cause",
          "erased",
          "approval",
          "state",
          "added",
          "revoked",
          "approved",
          "by",
          "writer",
          "editor",
          "section",
          "publisher",
          "picture",
          "administrator",
          "schedule",
          "import",
          "new",
          "update",
          "correction",
          "withdrawn",
          "legal",
          "privacy");

  private static final Slugs SLUGS =
      new Slugs(new Edition(1, "en", "en", "Title", "", "UTC", List.of()));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");

  @TempDir Path folder;

  @Test
  void entries_ofTheSampleNewspaper_containNoWordOfIt() {
    Set<String> words = new TreeSet<>();
    List<String> entries = new ArrayList<>();
    String url = "http://localhost:8080";
    try (House house = Sample.create(new DataDirectory(folder), url, new Random(7))) {
      house
          .journal()
          .read(snapshot -> {
            for (long position = 0; position < snapshot.size(); position++) {
              Verified verified = house.journal().verified(snapshot, position);
              entries.add(new String(snapshot.entry(position), US_ASCII));
              if (verified.document() != null) {
                words(house.newsroom().codec().decode(verified.document(), Content.class), words);
              }
            }
            return snapshot;
          });
    }
    assertThat(entries).hasSizeGreaterThan(80);
    assertThat(words).hasSizeGreaterThan(3_000).contains("lantern", "газета", "لانترن");
    assertThat(found("approved-by lantern", words)).containsExactly("lantern");
    for (String entry : entries.subList(1, entries.size())) {
      assertThat(found(entry, words)).as(entry).isEmpty();
    }
  }

  /// The words of an entry that are words of the paper too, apart from those of the format and from
  /// ids and digests. The first entry, which names the log and its keys, is not looked at.
  private static Set<String> found(String entry, Set<String> words) {
    Set<String> found = new TreeSet<>();
    String bare = entry.replaceAll("\\b[0-9a-f]{32,64}\\b", "");
    Matcher matcher = WORD.matcher(bare.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    found.removeAll(FORMAT);
    found.retainAll(words);
    return found;
  }

  private static void words(Content content, Set<String> words) {
    switch (content) {
      case Story story -> story(story, words);
      case Paper paper -> {
        add(paper.name(), words);
        paper.editions().forEach(edition -> edition(edition, words));
      }
      case Front front -> front.focus().forEach(slot -> add(slot.reason(), words));
      case Topic topic -> {
        add(topic.slug(), words);
        add(topic.name(), words);
        add(topic.about(), words);
      }
      case Author author -> {
        add(author.slug(), words);
        add(author.name(), words);
        add(author.role(), words);
        add(author.about(), words);
      }
      case Special special -> {
        add(special.slug(), words);
        add(special.title(), words);
        add(special.standfirst(), words);
        special.timeline().forEach(moment -> add(moment.text(), words));
        special.events().forEach(event -> add(event.name() + " " + event.place(), words));
      }
      case Advertisement advertisement ->
          add(advertisement.alt() + " " + advertisement.advertiser(), words);
      case Notice notice -> add(notice.text(), words);
      case Redirect redirect -> {
        add(redirect.from().value(), words);
        add(redirect.to().value(), words);
      }
    }
  }

  private static void edition(Edition edition, Set<String> words) {
    add(edition.title(), words);
    add(edition.tagline(), words);
    add(edition.footer().words(), words);
    edition.standing().forEach(page -> add(page.slug() + " " + page.title(), words));
    edition.sections().forEach(section -> add(section.key() + " " + section.name(), words));
  }

  private static void story(Story story, Set<String> words) {
    Card card = story.card();
    add(card.headline().page(), words);
    add(card.headline().front(), words);
    add(card.standfirst(), words);
    add(card.address().value(), words);
    add(card.place(), words);
    add(card.source(), words);
    card.byline().forEach(name -> add(name.name(), words));
    if (card.focus() != null) {
      add(card.focus().reason(), words);
    }
    for (Correction correction : story.corrections()) {
      add(correction.wrong() + " " + correction.right(), words);
    }
    for (Block block : story.body()) {
      if (block instanceof Block.Paragraph paragraph) {
        add(Inline.words(paragraph.text()), words);
      }
    }
  }

  /// The words of a text, and those of the slug that would be made of it, with at least three
  /// letters each; a word in Chinese has two.
  private static void add(String text, Set<String> words) {
    Set<String> found = new HashSet<>(split(text));
    found.addAll(split(SLUGS.of(text, "none")));
    words.addAll(found);
  }

  private static List<String> split(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(lower);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String word = lower.substring(start, end);
      if (word.codePoints().filter(Character::isLetter).count() >= 3
          || (Character.isIdeographic(word.codePointAt(0)) && word.length() > 1)) {
        words.add(word);
      }
    }
    return words;
  }
}
