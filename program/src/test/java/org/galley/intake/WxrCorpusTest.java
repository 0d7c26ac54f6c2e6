package org.galley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real exports, read beside an independent reader of the same files.
@Tag("corpus")
class WxrCorpusTest {

  private static final Path WXR =
      Path.of(System.getProperty("galley.root", "."), "../shared/data/wxr").normalize();

  /// For each file how many items and other things there must be: counted once by hand from the
  /// elements `wp:post_type`.
  private static final Map<String, String> COUNTS =
      Map.ofEntries(
          Map.entry("64-block-test-data.xml", "62 items, 10 passed"),
          Map.entry("authors-multiline.xml", "1 items, 0 passed"),
          Map.entry("backslashes.xml", "1 items, 0 passed"),
          Map.entry("blank-lines.xml", "1 items, 0 passed"),
          Map.entry("chunked-meta.xml", "1 items, 0 passed"),
          Map.entry("invalid-version-tag.xml", "0 items, 0 passed"),
          Map.entry("missing-tags.xml", "1 items, 0 passed"),
          Map.entry("missing-version-tag.xml", "0 items, 0 passed"),
          Map.entry("multiple-cdata.xml", "1 items, 0 passed"),
          Map.entry("namespace-edge-cases.xml", "6 items, 0 passed"),
          Map.entry("post-content-blank-lines.xml", "1 items, 0 passed"),
          Map.entry("small-export.xml", "11 items, 0 passed"),
          Map.entry("term-formats.xml", "0 items, 0 passed"),
          Map.entry("test-serialized-postmeta-with-cdata.xml", "1 items, 0 passed"),
          Map.entry("theme-preview.xml", "7 items, 0 passed"),
          Map.entry("themeunittestdata.wordpress.xml", "79 items, 107 passed"),
          Map.entry("wxr-flat-attachment-same-site.xml", "1 items, 1 passed"),
          Map.entry("wxr-simple.xml", "1 items, 0 passed"),
          Map.entry("wxr-with-sub-data.xml", "1 items, 0 passed"));

  private static final Pattern STORY =
      Pattern.compile("<wp:post_type>(?:<!\\[CDATA\\[)?(post|page)(?:]]>)?</wp:post_type>");
  private static final Pattern SHORTCODE =
      Pattern.compile("\\[/?(?:caption|gallery|audio|video|embed|youtube|playlist)\\b[^\\]]*]");

  /// One post as the independent reader finds it.
  private record Post(String type, String content) {}

  @Test
  void everyFile_itemsAndWhatIsNoStory_areThoseCounted() throws IOException {
    Map<String, String> counts = new TreeMap<>();
    for (Path file : files()) {
      List<Reading> readings = read(file);
      long items = readings.stream().filter(Item.class::isInstance).count();
      long passed = readings.stream().filter(NoStory.class::isInstance).count();
      assertThat(readings).doesNotHaveAnyElementsOfTypes(Refusal.class);
      counts.put(file.getFileName().toString(), "%d items, %d passed".formatted(items, passed));
    }
    counts.forEach((file, count) -> System.out.println(">> " + file + ": " + count));
    assertThat(counts).isEqualTo(new TreeMap<>(COUNTS));
  }

  @Test
  void everyPostAndPage_isAnItemUnlessItHasNoText() throws IOException {
    for (Path file : files()) {
      long stories = STORY.matcher(Files.readString(file)).results().count();
      List<Reading> readings = read(file);
      long items = readings.stream().filter(Item.class::isInstance).count();
      assertThat(items).as(file.toString()).isEqualTo(stories);
    }
  }

  @Test
  void everyWord_ofEveryPost_isInItsItem() throws IOException, XMLStreamException {
    int words = 0;
    for (Path file : files()) {
      List<Reading> readings = read(file);
      List<Post> posts = posts(file);
      assertThat(readings).as(file.toString()).hasSameSizeAs(posts);
      for (int i = 0; i < posts.size(); i++) {
        List<String> expected = words(posts.get(i).content());
        if (readings.get(i) instanceof Item item) {
          List<String> missing = missing(expected, BlockWords.of(item.body()));
          assertThat(missing).as(file + ": " + item.headline()).isEmpty();
          words += expected.size();
        } else if (List.of("post", "page").contains(posts.get(i).type())) {
          assertThat(expected).as(file + ": " + readings.get(i)).isEmpty();
        }
      }
    }
    System.out.println(">> " + words + " words of posts found again");
  }

  private static List<Path> files() throws IOException {
    assumeThat(WXR).exists();
    try (Stream<Path> files = Files.walk(WXR)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private static List<Reading> read(Path file) {
    List<Reading> readings = new ArrayList<>();
    new Wxr().read(() -> Files.newInputStream(file), reading -> readings.add(reading.get()));
    return readings;
  }

  /// What a browser would show of the content, without the brackets of shortcodes and the numbers
  /// of footnotes.
  private static List<String> words(String content) {
    String html = content.replaceAll("(?s)<!--.*?-->", "");
    Element body = Jsoup.parseBodyFragment(SHORTCODE.matcher(html).replaceAll(" ")).body();
    body.select("script, style, iframe, video, audio, template, sup[data-fn]").remove();
    return BlockWords.split(body.text());
  }

  private static List<String> missing(List<String> expected, List<String> found) {
    Map<String, Integer> counts = new HashMap<>();
    found.forEach(word -> counts.merge(word, 1, Integer::sum));
    List<String> missing = new ArrayList<>();
    for (String word : expected) {
      if (counts.merge(word, -1, Integer::sum) < 0) {
        missing.add(word);
      }
    }
    return missing;
  }

  /// Reads all items with the XML reader of the JDK.
  private static List<Post> posts(Path file) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    List<Post> posts = new ArrayList<>();
    String type = "post";
    String content = "";
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        xml.next();
        if (xml.isStartElement() && xml.getLocalName().equals("item")) {
          type = "post";
          content = "";
        } else if (xml.isStartElement() && xml.getLocalName().equals("post_type")) {
          type = xml.getElementText();
        } else if (xml.isStartElement() && "content".equals(xml.getPrefix())) {
          content = xml.getElementText();
        } else if (xml.isEndElement() && xml.getLocalName().equals("item")) {
          posts.add(new Post(type, content));
        }
      }
    }
    return posts;
  }
}
