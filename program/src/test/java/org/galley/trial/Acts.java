package org.galley.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.galley.journal.Entry;
import org.galley.story.Address;
import org.galley.story.Advertisement;
import org.galley.story.Author;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Digest;
import org.galley.story.Edition;
import org.galley.story.Footer;
import org.galley.story.Front;
import org.galley.story.Id;
import org.galley.story.Inline;
import org.galley.story.Layout;
import org.galley.story.Livery;
import org.galley.story.Media;
import org.galley.story.Origin;
import org.galley.story.Paper;
import org.galley.story.Publisher;
import org.galley.story.Redirect;
import org.galley.story.Rights;
import org.galley.story.Section;
import org.galley.story.Special;
import org.galley.story.Standing;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.jspecify.annotations.Nullable;

/// Every kind of act that changes the public site, each done to something chosen by a seed. Knows
/// what was done so far, so that the next act is a possible one.
public final class Acts {

  private final TrialPaper on;
  private final Archive archive;
  private final SplittableRandom random;
  private final List<Story> live = new ArrayList<>();
  private final List<Story> retracted = new ArrayList<>();
  private final List<Topic> topics;
  private final List<Author> authors;
  private final List<Special> specials = new ArrayList<>();
  private final Map<String, Front> fronts = new HashMap<>();
  private final SequencedMap<String, Runnable> kinds = new LinkedHashMap<>();
  private Paper paper = TrialPaper.settings();
  private final Id advertised;
  private int made;

  public Acts(TrialPaper on, Archive archive, long seed) {
    this.on = on;
    this.archive = archive;
    this.random = new SplittableRandom(seed);
    this.advertised = archive.id();
    this.live.addAll(archive.stories());
    this.topics = new ArrayList<>(archive.topics());
    this.authors = new ArrayList<>(archive.authors());
    stories();
    marks();
    moves();
    subjects();
    fronts();
    imports();
    settings();
  }

  /// The kinds of act by their names.
  public SequencedMap<String, Runnable> kinds() {
    return kinds;
  }

  /// The addresses of stories that the next acts may publish: nothing stands there yet.
  public List<String> expected() {
    List<String> expected = new ArrayList<>();
    for (Edition edition : TrialPaper.settings().editions()) {
      for (Section section : edition.sections()) {
        String address = next(edition, section.key(), now()).story().card().address().value();
        expected.add(address);
        expected.add(address + ".md");
      }
    }
    return expected;
  }

  /// Does one act of any kind.
  public void any(SplittableRandom choice) {
    List<Runnable> all = List.copyOf(kinds.values());
    if (live.size() < 20) {
      fresh(rich(now()));
    }
    all.get(choice.nextInt(all.size())).run();
  }

  private void stories() {
    kinds.put("publish", () -> fresh(next(now())));
    kinds.put("publish with everything", () -> fresh(rich(now())));
    kinds.put("publish backdated", () -> fresh(next(now().minus(Duration.ofDays(90)))));
    kinds.put("publish translation", () -> fresh(next(now()).original(recent().card().original())));
    kinds.put("publish original of a translation", this::originalAfterwards);
    kinds.put("update body", () -> again(Draft.of(recent()).body("Body " + ++made)));
    kinds.put("update body of old", () -> again(Draft.of(any()).body("Body " + ++made)));
    kinds.put(
        "update with time", () -> again(Draft.of(recent()).body("Body " + ++made).updated(now())));
    kinds.put("update nothing", () -> again(Draft.of(recent())));
    kinds.put("update headline", () -> again(Draft.of(recent()).headline("Headline " + ++made)));
    kinds.put("update headline of old", () -> again(Draft.of(any()).headline("Head " + ++made)));
    kinds.put("update standfirst", () -> again(Draft.of(recent()).standfirst("Below " + ++made)));
    kinds.put("update byline", () -> again(Draft.of(recent()).byline("Byline " + ++made, null)));
    kinds.put(
        "update picture",
        () -> again(Draft.of(recent()).picture(Archive.picture("update " + ++made))));
    kinds.put("update label", () -> again(Draft.of(recent()).label(otherLabel())));
    kinds.put(
        "correct", () -> again(Draft.of(recent()).correct(now(), "Wrong " + ++made, "Right")));
    kinds.put("correct old", () -> again(Draft.of(any()).correct(now(), "Wrong " + ++made, "Ok")));
    kinds.put(
        "correct headline of corrected",
        () -> again(Draft.of(corrected()).headline("Corrected headline " + ++made)));
    kinds.put("update body of corrected", () -> again(Draft.of(corrected()).body("B " + ++made)));
    kinds.put("retract corrected", () -> retract(corrected(), Entry.Cause.RETRACTED));
    kinds.put("retract", () -> retract(recent(), Entry.Cause.RETRACTED));
    kinds.put("retract old", () -> retract(any(), Entry.Cause.RETRACTED));
    kinds.put("withdraw", () -> retract(any(), Entry.Cause.WITHDRAWN));
    kinds.put("republish", this::republish);
    kinds.put("retract newest", () -> retract(live.getLast(), Entry.Cause.RETRACTED));
    kinds.put(
        "publish after a pause",
        () -> {
          on.clock().pass(Duration.ofDays(12));
          fresh(next(now()));
        });
  }

  private void marks() {
    kinds.put(
        "mark focus",
        () -> again(Draft.of(recent()).focus(new Card.Focus("Because " + ++made, now()))));
    kinds.put(
        "change reason",
        () -> {
          Story story = marked();
          Instant since = since(story);
          again(Draft.of(story).focus(new Card.Focus("Why " + ++made, since)));
        });
    kinds.put("unmark focus", () -> again(Draft.of(marked()).focus(null)));
    kinds.put(
        "add topic",
        () -> {
          Story story = recent();
          List<Id> more = new ArrayList<>(story.card().topics());
          more.addAll(archive.topicsOf(edition(story), 2));
          again(Draft.of(story).topics(more.stream().distinct().toList()));
        });
    kinds.put("drop topics", () -> again(Draft.of(withTopics()).topics(List.of())));
    kinds.put(
        "change author",
        () -> {
          Story story = recent();
          Author author = archive.authorOf(edition(story));
          again(Draft.of(story).byline(author.name(), author.id()));
        });
  }

  private void moves() {
    kinds.put("move section", () -> again(Draft.of(any()).section(section())));
    kinds.put("move address", () -> again(Draft.of(any()).address(newAddress())));
    kinds.put(
        "move address and section",
        () -> again(Draft.of(recent()).section(section()).address(newAddress())));
    kinds.put("redirect", () -> on.redirect(new Redirect(newAddress(), any().card().address())));
  }

  private void subjects() {
    kinds.put("describe topic", () -> describe(new Topic(archive.id(), "en", slug(), "New", "")));
    kinds.put(
        "change topic's text",
        () -> {
          Topic old = one(topics);
          topics.remove(old);
          describe(new Topic(old.id(), old.edition(), old.slug(), old.name(), "Text " + ++made));
        });
    kinds.put(
        "rename topic",
        () -> {
          Topic old = one(topics);
          topics.remove(old);
          describe(new Topic(old.id(), old.edition(), old.slug(), "Name " + ++made, old.about()));
        });
    kinds.put(
        "move topic",
        () -> {
          Topic old = one(topics);
          topics.remove(old);
          describe(new Topic(old.id(), old.edition(), slug(), old.name(), old.about()));
        });
    kinds.put(
        "change author's role",
        () -> {
          Author old = one(authors);
          authors.remove(old);
          Author to =
              new Author(old.id(), old.edition(), old.slug(), old.name(), "Role " + ++made, "");
          authors.add(to);
          on.describe(to);
        });
    kinds.put(
        "describe author",
        () -> describe(new Author(archive.id(), "en", slug(), "Name " + ++made, "", "")));
    kinds.put(
        "rename author",
        () -> {
          Author old = one(authors);
          authors.remove(old);
          describe(new Author(old.id(), old.edition(), old.slug(), "Aa " + ++made, old.role(), ""));
        });
    kinds.put(
        "translate special",
        () -> {
          Special of = specials.isEmpty() ? special(archive.id(), slug()) : specials.getFirst();
          describe(of);
          describe(translated(of));
        });
    kinds.put("announce advertisement", () -> advertise(-1));
    kinds.put("start advertisement", () -> advertise(0));
    kinds.put("change advertisement", () -> advertise(0));
    kinds.put("end advertisement", () -> advertise(1));
    kinds.put("describe special", () -> describe(special(archive.id(), slug())));
    kinds.put(
        "change special",
        () -> {
          Special old = specials.isEmpty() ? special(archive.id(), slug()) : specials.removeFirst();
          describe(special(old.id(), old.slug()));
        });
  }

  private void fronts() {
    kinds.put("arrange lead", () -> arrange(null, recent().id(), slots(null)));
    kinds.put("arrange focus", () -> arrange(null, lead(null), someSlots()));
    kinds.put(
        "arrange section's lead",
        () -> arrange("harbour", follower("harbour").id(), slots("harbour")));
    kinds.put("arrange section's focus", () -> arrange("harbour", lead("harbour"), someSlots()));
    kinds.put(
        "arrange a story to come",
        () -> {
          Draft coming = next(now());
          arrange("culture", coming.story().id(), someSlots());
          fresh(coming);
        });
  }

  private void imports() {
    kinds.put("import old", () -> publish(List.of(imported()), Entry.Role.IMPORT));
    kinds.put(
        "import batch",
        () ->
            publish(IntStream.range(0, 30).mapToObj(_ -> imported()).toList(), Entry.Role.IMPORT));
    kinds.put(
        "update imported",
        () -> {
          Story story = one(live.stream().filter(found -> found.origin() != null).toList());
          publish(List.of(Draft.of(story).body("Again " + ++made).story()), Entry.Role.IMPORT);
        });
    kinds.put(
        "imported gets an address",
        () -> {
          Story story = one(live.stream().filter(found -> found.origin() != null).toList());
          Origin old = Objects.requireNonNull(story.origin());
          List<Address> more = new ArrayList<>(old.addresses());
          more.add(new Address("/old/more-" + ++made));
          Origin to = new Origin(old.source(), old.key(), more);
          publish(List.of(Draft.of(story).origin(to).story()), Entry.Role.IMPORT);
        });
  }

  private void settings() {
    kinds.put(
        "change tagline",
        () -> {
          Edition old = paper.editions().get(1);
          change(old.withTagline("Tagline " + ++made));
        });
    kinds.put(
        "add section",
        () ->
            change(
                paper
                    .editions()
                    .get(1)
                    .with(new Section(100 + ++made, "section-" + made, "Section " + made))));
    kinds.put(
        "rename section",
        () -> {
          Edition old = paper.editions().get(2);
          List<Section> sections = new ArrayList<>(old.sections());
          Section first = sections.getFirst();
          sections.set(0, new Section(first.number(), first.key(), "Renamed " + ++made));
          change(old.with(sections));
        });
    kinds.put(
        "add edition",
        () ->
            change(
                new Edition(90 + ++made, "e" + made, "de", "Neu", "", "Europe/Berlin", List.of())));
    kinds.put(
        "change colours",
        () -> change(paper.with(livery(String.format("#0000%02x", ++made % 100)))));
    kinds.put(
        "change publisher",
        () -> change(paper.with(new Publisher("Press " + ++made, "", 0, "", List.of()))));
    kinds.put("change rights", () -> change(paper.with(rights("Bot" + ++made))));
    kinds.put("change hub", () -> change(paper.withHub("https://hub.example/" + ++made)));
    kinds.put(
        "lay a front out otherwise",
        () ->
            change(
                paper
                    .editions()
                    .getFirst()
                    .with(new Layout(Layout.Lead.ABOVE, 2, 6, 3, List.of()))));
    kinds.put("add standing page", () -> change(standing("Page " + ++made)));
    kinds.put("rewrite standing page", () -> change(standing("Page " + made)));
    kinds.put(
        "mark as sample",
        () -> {
          change(paper.sample(!paper.sample()));
        });
  }

  private static Livery livery(String link) {
    Livery plain = Livery.PLAIN;
    return new Livery(
        null,
        Map.of(Livery.Colour.LINK, link),
        Map.of(),
        plain.head(),
        plain.text(),
        plain.label(),
        List.of());
  }

  private static Rights rights(String refused) {
    return new Rights(
        false, false, false, "", "", List.of(refused), List.of(), List.of(), List.of());
  }

  /// The first edition with one standing page, whose words differ each time.
  private Edition standing(String title) {
    Block words = new Block.Paragraph(Inline.plain("Words " + ++made));
    Standing page = new Standing("standards", Standing.Role.STANDARDS, title, List.of(words));
    return paper.editions().getFirst().with(List.of(page), Footer.EMPTY);
  }

  private void change(Edition edition) {
    change(paper.with(edition));
  }

  private void change(Paper settings) {
    paper = settings;
    on.change(settings);
  }

  /// Places the one advertisement, which starts at the epoch and ends a second later.
  private void advertise(long second) {
    Advertisement advertisement =
        new Advertisement(
            advertised,
            "en",
            Advertisement.Slot.FRONT,
            new Media(Digest.of("ad".getBytes(UTF_8)), Media.Format.PNG, 970, 250, 9),
            "Books " + ++made,
            "Quay Books",
            "https://books.example/",
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1),
            Advertisement.State.WAITING);
    on.advertise(advertisement, Instant.EPOCH.plusSeconds(second));
  }

  private void fresh(Draft draft) {
    publish(List.of(draft.story()), Entry.Role.EDITOR);
  }

  private void again(Draft draft) {
    publish(List.of(draft.story()), Entry.Role.EDITOR);
  }

  private void publish(List<Story> stories, Entry.Role role) {
    on.publish(stories, role);
    for (Story story : stories) {
      live.removeIf(old -> old.id().equals(story.id()));
      live.add(story);
    }
    live.sort(Comparator.comparing(story -> story.card().published()));
  }

  private void originalAfterwards() {
    Draft original = rich(now()).original(archive.id());
    Id id = original.story().id();
    fresh(next(now()).original(id));
    fresh(original.original(id));
  }

  private void retract(Story story, Entry.Cause cause) {
    on.retract(story.id(), cause);
    live.remove(story);
    retracted.add(story);
  }

  private void republish() {
    if (retracted.isEmpty()) {
      retract(recent(), Entry.Cause.RETRACTED);
    }
    again(Draft.of(retracted.removeLast()).body("Right now " + ++made));
  }

  private void describe(Topic topic) {
    topics.add(topic);
    on.describe(topic);
  }

  private void describe(Author author) {
    authors.add(author);
    on.describe(author);
  }

  /// The same in another edition.
  private Special translated(Special of) {
    return new Special(
        archive.id(),
        of.original(),
        "ru",
        slug(),
        "Special " + ++made,
        "",
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private void describe(Special special) {
    specials.add(special);
    on.describe(special);
  }

  private Special special(Id id, String slug) {
    List<Id> stories = List.of(recent().id(), any().id(), any().id());
    return new Special(
        id,
        id,
        "en",
        slug,
        "Special " + ++made,
        "",
        null,
        List.of(),
        stories,
        List.of(),
        List.of());
  }

  private void arrange(@Nullable String section, @Nullable Id lead, List<Front.Slot> slots) {
    Front front = new Front("en", section, lead, slots);
    fronts.put(String.valueOf(section), front);
    on.arrange(front);
  }

  private @Nullable Id lead(@Nullable String section) {
    Front front = fronts.get(String.valueOf(section));
    return front == null ? null : front.lead();
  }

  private List<Front.Slot> slots(@Nullable String section) {
    Front front = fronts.get(String.valueOf(section));
    return front == null ? List.of() : front.focus();
  }

  private List<Front.Slot> someSlots() {
    return List.of(
        new Front.Slot(recent().id(), "Slot " + ++made), new Front.Slot(recent().id(), ""));
  }

  private Story imported() {
    String slug = slug();
    Instant at = now().minus(Duration.ofDays(random.nextInt(100, 380)));
    Edition edition = one(TrialPaper.settings().editions());
    return archive
        .draft(edition, section(), slug, at)
        .focus(null)
        .origin(new Origin("jsonl:acts", slug, List.of(new Address("/old/" + slug))))
        .story();
  }

  private Draft rich(Instant at) {
    return archive.draft(TrialPaper.settings().defaultEdition(), section(), slug(), at);
  }

  private Draft next(Instant at) {
    return next(one(TrialPaper.settings().editions()), section(), at);
  }

  private Draft next(Edition edition, String section, Instant at) {
    return archive.plain(edition, section, "new-" + (live.size() + retracted.size()), at);
  }

  private Story recent() {
    return live.get(live.size() - 1 - random.nextInt(Math.min(12, live.size())));
  }

  /// A story that leads its section only if it is arranged to, as the newest leads by itself.
  private Story follower(String section) {
    List<Story> found =
        live.stream()
            .filter(story -> story.card().edition().equals("en"))
            .filter(story -> story.card().section().equals(section))
            .toList();
    return found.size() < 2 ? recent() : found.get(found.size() - 2);
  }

  private Story any() {
    return one(live);
  }

  private Story marked() {
    List<Story> marked = live.stream().filter(story -> story.card().focus() != null).toList();
    if (marked.isEmpty()) {
      again(Draft.of(recent()).focus(new Card.Focus("Because " + ++made, now())));
      return marked();
    }
    return one(marked);
  }

  private static Instant since(Story story) {
    return Objects.requireNonNull(story.card().focus()).since();
  }

  private Story corrected() {
    List<Story> found = live.stream().filter(story -> !story.corrections().isEmpty()).toList();
    if (found.isEmpty()) {
      again(Draft.of(recent()).correct(now(), "Wrong " + ++made, "Right"));
      return corrected();
    }
    return one(found);
  }

  private Story withTopics() {
    List<Story> found = live.stream().filter(story -> !story.card().topics().isEmpty()).toList();
    return found.isEmpty() ? recent() : one(found);
  }

  private Card.Label otherLabel() {
    List<Card.Label> labels = List.of(Card.Label.values());
    return labels.get(++made % labels.size());
  }

  private Edition edition(Story story) {
    return paper.edition(story.card().edition()).orElseThrow();
  }

  private String section() {
    return one(TrialPaper.settings().defaultEdition().sections()).key();
  }

  private Address newAddress() {
    return new Address("/harbour/2026/11/20/" + slug());
  }

  private String slug() {
    return "slug-" + ++made;
  }

  private Instant now() {
    return on.clock().instant();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
