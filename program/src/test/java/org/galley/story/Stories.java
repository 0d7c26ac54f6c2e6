package org.galley.story;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.galley.story.Inline.Run;
import org.jspecify.annotations.Nullable;

/// Content for tests: of each kind one that is always the same, set in the invented town of Lantern
/// Quay, and any number of random stories, each a function of its seed.
public final class Stories {

  private static final Instant MORNING = Instant.parse("2026-11-23T06:30:00Z");
  private static final Id STORY = Id.parse("5d2c1f0e9b8a47361525140312f1e0d9");
  private static final Id AUTHOR = Id.parse("a1000000000000000000000000000001");
  private static final Id TOPIC = Id.parse("b2000000000000000000000000000002");

  private final SplittableRandom random;

  private Stories(SplittableRandom random) {
    this.random = random;
  }

  /// A random story: every kind of block and mark, many scripts, and often nothing where nothing
  /// may stand.
  public static Story story(long seed) {
    return new Stories(new SplittableRandom(seed)).story();
  }

  /// A random story of some 4.5 KB, as most are: a card and twelve paragraphs.
  public static Story ordinary(long seed) {
    Stories stories = new Stories(new SplittableRandom(seed));
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      body.add(new Block.Paragraph(Inline.plain(stories.sentences(300))));
    }
    return new Story(stories.card(0), List.of(), null, body);
  }

  /// One of each kind of content; the story is [#sample()].
  public static List<Content> contents() {
    return List.of(sample(), paper(), front(), topic(), author(), special(), notice(), redirect());
  }

  /// A story with every kind of block, inline and mark.
  public static Story sample() {
    Correction correction =
        new Correction(
            Instant.parse("2026-11-23T12:05:30.250Z"),
            "The quay closed on Sunday.",
            "The quay closed on Saturday.",
            true);
    Origin origin =
        new Origin(
            "page:lantern-quay-archive",
            "harbour/0417",
            List.of(new Address("/news.php?id=417"), new Address("/2026/гавань")));
    return new Story(sampleCard(), List.of(correction), origin, sampleBody());
  }

  public static Paper paper() {
    return new Paper(
        "The Lantern Quay Gazette",
        "https://gazette.example",
        true,
        List.of(
            new Edition(
                1,
                "en",
                "en",
                "The Lantern Quay Gazette",
                "News from the waterfront",
                "Europe/London",
                List.of(
                    new Section(1, "harbour", "Harbour"), new Section(2, "culture", "Culture"))),
            new Edition(
                2,
                "zh-Hans",
                "zh-Hans",
                "灯港公报",
                "",
                "Asia/Shanghai",
                List.of(new Section(1, "港口", "港口"))),
            new Edition(3, "ar", "ar", "جريدة رصيف الفانوس", "", "Asia/Dubai", List.of())));
  }

  public static Front front() {
    return new Front(
        "en",
        "harbour",
        STORY,
        List.of(
            new Front.Slot(STORY, "The quay opens for the first time since the storm"),
            new Front.Slot(Id.parse("00000000000000000000000000000007"), "")));
  }

  public static Topic topic() {
    return new Topic(TOPIC, "en", "ferries", "Ferries", "Boats that carry people over the bay.");
  }

  public static Author author() {
    return new Author(AUTHOR, "en", "mara-voss", "Mara Voss", "Harbour correspondent", "");
  }

  public static Special special() {
    return new Special(
        Id.parse("c3000000000000000000000000000003"),
        Id.parse("c3000000000000000000000000000003"),
        "en",
        "the-storm",
        "The storm",
        "What it did, and what is done about it",
        picture(),
        List.of(paragraph("The storm came in the night.")),
        List.of(STORY),
        List.of(new Special.Moment("The night of 14 November", "The mole breaks.")),
        List.of(new Special.Event(MORNING, "Town meeting", "Rope Hall")));
  }

  public static Notice notice() {
    return new Notice(STORY, MORNING, "This story was retracted: its figures cannot be confirmed.");
  }

  public static Redirect redirect() {
    return new Redirect(
        new Address("/harbour/2026/11/23/quay-opens"),
        new Address("/harbour/2026/11/23/quay-reopens"));
  }

  private static Card sampleCard() {
    return new Card(
        STORY,
        STORY,
        "en",
        "harbour",
        new Address("/harbour/2026/11/23/quay-reopens"),
        Card.Form.LONG,
        Card.Label.UPDATE,
        new Headline(
            "Lantern Quay reopens to ferries", "Quay reopens", "Lantern Quay ferries resume"),
        "The first boat left at \"half past six\" \\ on time.",
        List.of(new Byline("Mara Voss", AUTHOR), new Byline("Ивана Грот", null)),
        "Harbour Wire",
        "Lantern Quay",
        MORNING,
        Instant.parse("2026-11-23T12:05:30.250Z"),
        picture(),
        List.of(TOPIC),
        new Card.Focus("The quay opens for the first time since the storm", MORNING),
        1);
  }

  private static List<Block> sampleBody() {
    return List.of(
        new Block.Paragraph(everyInline()),
        new Block.Paragraph(List.of()),
        new Block.Heading(2, Inline.plain("What opens 🚢 today")),
        new Block.Heading(3, Inline.plain("第一班船")),
        new Block.Items(
            true, 3, List.of(List.of(paragraph("Ferry")), List.of(new Block.Divider()))),
        new Block.Items(false, 0, List.of(List.of(paragraph("Market")), List.of())),
        new Block.Quote(List.of(paragraph("We never stopped.")), "The harbour master"),
        new Block.PullQuote(Inline.plain("We never stopped."), ""),
        picture(),
        new Block.Picture(null, "", List.of(), "", "https://old.example/quay.jpg"),
        new Block.Gallery("The first morning", List.of(picture())),
        new Block.Video(
            media(Media.Format.WEBM, 1280, 720),
            List.of(new Block.Captions("en", digest("captions"))),
            "The first boat",
            List.of(paragraph("[A horn]"))),
        new Block.Audio(
            media(Media.Format.OGG, 0, 0), "The horn", List.of(paragraph("[A long horn]"))),
        new Block.Table(
            "Departures",
            1,
            List.of(
                List.of(Inline.plain("Time"), Inline.plain("To")),
                List.of(Inline.plain("06:30"), List.of()))),
        new Block.Chart(
            Block.Chart.Shape.LINE,
            "Passengers",
            "thousands",
            List.of("2025", "2026"),
            List.of(
                new Block.Chart.Point(
                    "October", List.of(new BigDecimal("12.50"), new BigDecimal("-0.000001"))),
                new Block.Chart.Point("", List.of(BigDecimal.ZERO, new BigDecimal("1E+3"))))),
        new Block.FactBox("The quay in numbers", List.of(paragraph("Built in 1887."))),
        new Block.File(media(Media.Format.PDF, 0, 0), "The engineer's report"),
        new Block.Footnote("1", Inline.plain("Harbour office, 22 November.")),
        new Block.Divider(),
        new Block.Embed(
            "https://notes.example/@quay/1", "notes.example", "@quay", "We are\nopen.\tAgain."),
        new Block.LiveUpdate(MORNING, "First boat leaves", List.of(paragraph("On time."))));
  }

  private static List<Inline> everyInline() {
    return List.of(
        new Run("The quay opened ", List.of()),
        new Run("at last", List.of(new Mark.Strong(), new Mark.Emphasis())),
        new Run("pier.open()", List.of(new Mark.Code())),
        new Run("2", List.of(new Mark.Subscript())),
        new Run("3", List.of(new Mark.Superscript())),
        new Run("the timetable", List.of(new Mark.Link("/harbour/timetable?day=1&to=\"isle\""))),
        new Run("灯", List.of(new Mark.Ruby("dēng"), new Mark.Language("zh-Hans"))),
        new Inline.Break(),
        new Run("رصيف الفانوس", List.of(new Mark.Language("ar"))),
        new Inline.Reference("1"));
  }

  private static Block.Picture picture() {
    return new Block.Picture(
        media(Media.Format.JPEG, 1600, 900),
        "A ferry at a stone quay in the first light",
        Inline.plain("The first boat"),
        "Photo: Tomas Brill",
        "");
  }

  private static Media media(Media.Format format, int width, int height) {
    return new Media(digest(format.extension()), format, width, height, 240_517);
  }

  private static Digest digest(String of) {
    return Digest.of(of.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(Inline.plain(text));
  }

  private Story story() {
    List<Correction> corrections =
        list(2, () -> new Correction(time(), word(), word(), random.nextBoolean()));
    Origin origin =
        maybe(() -> new Origin("feed:" + word(), word(), list(3, () -> address("/old/"))));
    return new Story(card(corrections.size()), corrections, origin, list(12, () -> block(1)));
  }

  private Card card(int corrections) {
    return new Card(
        Id.random(random),
        Id.random(random),
        one("en", "zh-Hans", "ru", "ar"),
        one("harbour", "культура", "文化"),
        address("/harbour/2026/11/23/"),
        one(Card.Form.values()),
        maybe(() -> one(Card.Label.values())),
        new Headline(word(), text(), text()),
        text(),
        list(3, () -> new Byline(word(), maybe(() -> Id.random(random)))),
        word(),
        text(),
        time(),
        maybe(this::time),
        random.nextBoolean() ? randomPicture() : null,
        list(4, () -> Id.random(random)),
        maybe(() -> new Card.Focus(text(), time())),
        corrections);
  }

  private Block block(int depth) {
    return switch (random.nextInt(17)) {
      case 0 -> new Block.Heading(2 + random.nextInt(2), inlines());
      case 1 -> new Block.Items(random.nextBoolean(), number(), list(3, () -> blocks(depth)));
      case 2 -> new Block.Quote(blocks(depth), text());
      case 3 -> new Block.PullQuote(inlines(), text());
      case 4 -> randomPicture();
      case 5 -> new Block.Gallery(text(), list(depth < 8 ? 3 : 0, this::randomPicture));
      case 6 ->
          new Block.Video(
              randomMedia(),
              list(2, () -> new Block.Captions("ru", randomDigest())),
              text(),
              blocks(depth));
      case 7 -> new Block.Audio(randomMedia(), text(), blocks(depth));
      case 8 -> table();
      case 9 -> chart();
      case 10 -> new Block.FactBox(text(), blocks(depth));
      case 11 -> new Block.File(randomMedia(), text());
      case 12 -> new Block.Footnote(text(), inlines());
      case 13 -> new Block.Divider();
      case 14 -> new Block.Embed("https://elsewhere.example/" + number(), text(), text(), text());
      case 15 -> new Block.LiveUpdate(time(), text(), blocks(depth));
      default -> new Block.Paragraph(inlines());
    };
  }

  /// Blocks inside a block at `depth`; none when that is as deep as a document may go.
  private List<Block> blocks(int depth) {
    return list(depth < 8 ? 3 : 0, () -> block(depth + 1));
  }

  private List<Inline> inlines() {
    return list(4, this::inline);
  }

  private Inline inline() {
    return switch (random.nextInt(6)) {
      case 0 -> new Inline.Break();
      case 1 -> new Inline.Reference(text());
      default -> new Run(word(), list(3, this::mark));
    };
  }

  private Mark mark() {
    return switch (random.nextInt(8)) {
      case 0 -> new Mark.Strong();
      case 1 -> new Mark.Emphasis();
      case 2 -> new Mark.Code();
      case 3 -> new Mark.Subscript();
      case 4 -> new Mark.Superscript();
      case 5 -> new Mark.Link("/topics/" + number());
      case 6 -> new Mark.Ruby(text());
      default -> new Mark.Language(one("en", "zh-Hans", "sr-Latn-RS"));
    };
  }

  private Block table() {
    List<List<List<Inline>>> rows = list(4, () -> list(3, this::inlines));
    return new Block.Table(text(), random.nextInt(rows.size() + 1), rows);
  }

  private Block chart() {
    List<String> series = list(3, this::text);
    return new Block.Chart(
        one(Block.Chart.Shape.values()),
        text(),
        text(),
        series,
        list(
            4,
            () ->
                new Block.Chart.Point(text(), series.stream().map(_ -> randomDecimal()).toList())));
  }

  private BigDecimal randomDecimal() {
    return new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(-8, 25));
  }

  private Block.Picture randomPicture() {
    boolean decorative = random.nextInt(4) == 0;
    return new Block.Picture(
        maybe(this::randomMedia),
        decorative ? "" : text(),
        inlines(),
        text(),
        text(),
        maybe(() -> new Block.Focal(random.nextInt(101), random.nextInt(101))),
        decorative);
  }

  private Media randomMedia() {
    return new Media(
        randomDigest(),
        one(Media.Format.values()),
        number(),
        number(),
        random.nextLong(Long.MAX_VALUE),
        random.nextBoolean() ? "" : "%06x".formatted(random.nextInt(1 << 24)));
  }

  private Digest randomDigest() {
    return new Digest(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  private Instant time() {
    return Instant.ofEpochMilli(random.nextLong(-30_000_000_000_000L, 100_000_000_000_000L));
  }

  private Address address(String start) {
    return new Address(start + one("quay", "причал", "码头", "café") + "-" + number());
  }

  private int number() {
    return random.nextInt(4) == 0 ? 0 : random.nextInt(10_000);
  }

  private String text() {
    return random.nextInt(3) == 0 ? "" : word();
  }

  private String word() {
    return one(
        "Harbour",
        "A quay, \"rebuilt\" \\ twice",
        "Причал снова открыт",
        "码头重新开放",
        "أعيد فتح الرصيف",
        "two\nlines\tand a tab",
        "🚢👩‍🚒",
        "\u007f\u0085\u2028\ufeff\uffff",
        "</script><!-- & -->",
        sentences(60));
  }

  private String sentences(int length) {
    StringBuilder out = new StringBuilder();
    while (out.length() < length) {
      out.append(
          one("The ferry ", "a harbour master ", "was told ", "before noon ", "of nothing. "));
    }
    return out.toString();
  }

  private <T> List<T> list(int most, Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      list.add(element.get());
    }
    return list;
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }
}
