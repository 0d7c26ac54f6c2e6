package org.galley.trial;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.galley.desk.Advertise;
import org.galley.desk.Arrange;
import org.galley.desk.ChangeSettings;
import org.galley.desk.Describe;
import org.galley.desk.Desk;
import org.galley.desk.Newsroom;
import org.galley.desk.OpenPaper;
import org.galley.desk.Publish;
import org.galley.desk.Retract;
import org.galley.journal.DocumentCodec;
import org.galley.journal.Entry;
import org.galley.journal.Journal;
import org.galley.journal.Prepared;
import org.galley.press.Assets;
import org.galley.press.PageCache;
import org.galley.press.Press;
import org.galley.site.Site;
import org.galley.site.SiteFold;
import org.galley.site.Stamps;
import org.galley.store.SqlDesk;
import org.galley.store.SqlSite;
import org.galley.store.SqlStorage;
import org.galley.story.Advertisement;
import org.galley.story.Author;
import org.galley.story.Edition;
import org.galley.story.Front;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Redirect;
import org.galley.story.Section;
import org.galley.story.Special;
import org.galley.story.Story;
import org.galley.story.Topic;

/// A paper in three editions, from journal to press, whose clock stands still and whose randomness
/// has a seed.
public final class TrialPaper implements AutoCloseable {

  /// When the trial begins; later than every story that it starts with.
  public static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  private final SqlStorage storage;
  private final TrialSigner signer;
  private final TrialClock clock = new TrialClock(START);
  private final Stamps stamps = new Stamps();
  private final Journal journal;
  private final Site site;
  private final Newsroom newsroom;
  private final Desk desk;
  private final Assets assets = new Assets();

  private TrialPaper(SqlStorage storage, TrialSigner signer, long seed) {
    this.storage = storage;
    this.signer = signer;
    SqlSite tables = new SqlSite();
    this.journal = Journal.open(storage, new SiteFold(tables, stamps), signer, clock);
    this.site = new Site(journal, tables, stamps);
    this.newsroom = new Newsroom(journal, tables, new DocumentCodec(), new Random(seed));
    this.desk = new Desk(newsroom, new SqlDesk(), clock);
  }

  /// A paper with settings and nothing else.
  public static TrialPaper create(Path folder, long seed) {
    TrialPaper paper = empty(folder, seed);
    paper.openPaper();
    return paper;
  }

  /// A journal without any entry.
  public static TrialPaper empty(Path folder, long seed) {
    return open(SqlStorage.sqlite(folder.resolve("galley.db")), new TrialSigner(), seed);
  }

  public static TrialPaper open(SqlStorage storage, TrialSigner signer, long seed) {
    return new TrialPaper(storage, signer, seed);
  }

  public void openPaper() {
    new OpenPaper(newsroom).run(signer.origin(), signer.keys(), settings());
  }

  /// The settings with which every trial starts.
  public static Paper settings() {
    return new Paper(
        "The Trial Gazette",
        "https://trial.example",
        false,
        List.of(
            edition(1, "en", "The Trial Gazette", "Europe/London"),
            edition(2, "ru", "Пробная газета", "Europe/Moscow"),
            edition(3, "zh-Hans", "试报", "Asia/Shanghai")));
  }

  private static Edition edition(int number, String key, String title, String zone) {
    List<Section> sections = new ArrayList<>();
    for (String section : List.of("harbour", "culture", "science", "sport")) {
      sections.add(new Section(sections.size() + 1, section, section + " of " + title));
    }
    return new Edition(number, key, key, title, "A line under " + title, zone, sections);
  }

  public SqlStorage storage() {
    return storage;
  }

  public TrialSigner signer() {
    return signer;
  }

  public TrialClock clock() {
    return clock;
  }

  public Journal journal() {
    return journal;
  }

  public Site site() {
    return site;
  }

  public Stamps stamps() {
    return stamps;
  }

  public Newsroom newsroom() {
    return newsroom;
  }

  public Desk desk() {
    return desk;
  }

  public Assets assets() {
    return assets;
  }

  /// A press that has printed nothing yet.
  public Press press() {
    return new Press(site, assets);
  }

  public PageCache pageCache() {
    return new PageCache(site, press(), clock, 200_000_000);
  }

  /// The present hour of the clock, since 1970.
  public long hour() {
    return clock.millis() / 3_600_000;
  }

  public void publish(Story story) {
    publish(story, Entry.Role.EDITOR);
  }

  public void publish(Story story, Entry.Role role) {
    clock.pass(Duration.ofSeconds(1));
    new Publish(newsroom).run(story, role);
  }

  public void publish(List<Story> stories, Entry.Role role) {
    clock.pass(Duration.ofSeconds(1));
    new Publish(newsroom).run(stories.stream().map(newsroom::prepare).toList(), role);
  }

  public void retract(Id story, Entry.Cause cause) {
    clock.pass(Duration.ofSeconds(1));
    new Retract(newsroom).run(story, cause, clock.instant(), "It was wrong.", Entry.Role.PUBLISHER);
  }

  public void describe(Topic topic) {
    new Describe(newsroom).run(topic, Entry.Role.EDITOR);
  }

  public void describe(Author author) {
    new Describe(newsroom).run(author, Entry.Role.EDITOR);
  }

  /// Places an advertisement at a time.
  public void advertise(Advertisement advertisement, Instant now) {
    new Advertise(newsroom).run(advertisement, now, Entry.Role.EDITOR);
  }

  public void describe(Special special) {
    new Describe(newsroom).run(special, Entry.Role.EDITOR);
  }

  public void arrange(Front front) {
    new Arrange(newsroom).run(front, Entry.Role.EDITOR);
  }

  public void change(Paper settings) {
    new ChangeSettings(newsroom).run(settings, Entry.Role.ADMINISTRATOR);
  }

  public void redirect(Redirect redirect) {
    Prepared prepared = newsroom.prepare(redirect);
    journal.write(writing ->
        writing.append(
            prepared,
            at -> new Entry.Redirected(at, prepared.document().digest(), Entry.Role.EDITOR)));
  }

  @Override
  public void close() {
    storage.close();
  }
}
