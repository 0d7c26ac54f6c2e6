package org.galley.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.galley.desk.AddPicture;
import org.galley.desk.Desk;
import org.galley.desk.DeskStorage;
import org.galley.desk.IntakeRows;
import org.galley.desk.LetterRows;
import org.galley.desk.Newsroom;
import org.galley.desk.OpenPaper;
import org.galley.desk.web.DeskParts;
import org.galley.journal.DocumentCodec;
import org.galley.journal.Journal;
import org.galley.journal.JournalException;
import org.galley.media.Darkroom;
import org.galley.media.MediaStore;
import org.galley.media.Originals;
import org.galley.media.Pictures;
import org.galley.media.Renditions;
import org.galley.media.ShareCards;
import org.galley.press.Assets;
import org.galley.press.PageCache;
import org.galley.press.Press;
import org.galley.search.Search;
import org.galley.site.Site;
import org.galley.site.SiteFold;
import org.galley.site.Stamps;
import org.galley.store.DataDirectory;
import org.galley.store.FileSigner;
import org.galley.store.SqlDesk;
import org.galley.store.SqlIntake;
import org.galley.store.SqlSite;
import org.galley.store.SqlStorage;
import org.galley.story.Paper;

/// Everything that one data directory needs, built in order and closed in the opposite one.
public final class House implements AutoCloseable {

  /// The part of the memory that decoded cards may take while a whole site is printed.
  private static final int CARDS_PART = 5;

  private static final int CARD_BYTES = 1_500;

  /// How many bytes of scaled pictures are kept on the disk.
  private static final long MOST_RENDITIONS = 2L << 30;

  /// How many bytes of drawn share cards are kept in memory.
  private static final long MOST_CARDS = 8 << 20;

  /// Another name where pictures are scaled or coded in another way, so that none made in the old
  /// way is found.
  private static final String RENDITIONS = "renditions-1";

  private final DataDirectory data;
  private final List<AutoCloseable> opened;
  private final SqlStorage storage;
  private final Journal journal;
  private final Site site;
  private final Newsroom newsroom;
  private final IntakeRows intake = new SqlIntake();
  private final DeskStorage deskStorage = new SqlDesk();
  private final Desk desk;
  private final MediaStore media;
  private final Originals originals;
  private final Pictures pictures;
  private final Assets assets = new Assets();
  private final Press press;
  private final InstantSource clock;
  private final RandomGenerator random;

  private House(
      DataDirectory data,
      List<AutoCloseable> opened,
      SqlStorage storage,
      Journal journal,
      Site site,
      InstantSource clock,
      RandomGenerator random) {
    this.data = data;
    this.opened = opened;
    this.storage = storage;
    this.journal = journal;
    this.clock = clock;
    this.site = site;
    this.newsroom = new Newsroom(journal, new SqlSite(), new DocumentCodec(), random);
    this.desk = new Desk(newsroom, deskStorage, clock);
    this.random = random;
    this.media = new MediaStore(data.media());
    this.originals = new Originals(data.originals());
    this.pictures =
        new Pictures(
            new Renditions(media, data.cache().resolve(RENDITIONS), MOST_RENDITIONS),
            new ShareCards(MOST_CARDS));
    this.press = new Press(site, assets);
  }

  /// Opens the paper in `data` for writing.
  ///
  /// @throws JournalException `MISSING` if there is none, `LOCKED` if another process writes to it
  public static House open(DataDirectory data) {
    requirePaper(data);
    return open(data, data.lock());
  }

  private static House open(DataDirectory data, AutoCloseable lock) {
    InstantSource clock = InstantSource.system();
    List<AutoCloseable> opened = new ArrayList<>(List.of(lock));
    try {
      SqlStorage storage = SqlStorage.sqlite(data.database());
      opened.add(storage);
      Stamps stamps = new Stamps();
      SiteFold fold = new SiteFold(new SqlSite(), stamps);
      Journal journal = journal(data, storage, fold, clock);
      Site site = new Site(journal, new SqlSite(), stamps);
      return new House(data, opened, storage, journal, site, clock, new SecureRandom());
    } catch (RuntimeException e) {
      closeAll(opened);
      throw e;
    }
  }

  /// Lets a restored paper publish: signs its journal, then takes away what keeps it read only.
  ///
  /// @return how many entries it has
  /// @throws JournalException `READ_ONLY` if its key is missing, or its journal is not the one that
  ///   was signed
  static long promote(DataDirectory data) {
    try (AutoCloseable _ = data.lock();
        SqlStorage storage = SqlStorage.sqlite(data.database())) {
      InstantSource clock = InstantSource.system();
      FileSigner signer = FileSigner.open(data, clock);
      SiteFold fold = new SiteFold(new SqlSite(), new Stamps());
      Journal journal = Journal.open(storage, fold, signer, clock);
      journal
          .readOnly()
          .ifPresent(reason -> {
            throw new JournalException(JournalException.Code.READ_ONLY, reason);
          });
      Files.delete(data.restored());
      return journal.size();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the restored paper could not be promoted", e);
    }
  }

  /// The paper in `data` for looking at, as `storage` has it, which the caller closes. Whoever
  /// prints a whole site meets each card in many lists, so more of them are kept than a stand
  /// needs.
  static House reading(DataDirectory data, SqlStorage storage) {
    Stamps stamps = new Stamps();
    SiteFold fold = new SiteFold(new SqlSite(), stamps);
    Journal journal = Journal.openReadOnly(storage, fold, "this paper is only looked at");
    InstantSource clock = InstantSource.system();
    long cards = Runtime.getRuntime().maxMemory() / CARDS_PART / CARD_BYTES;
    Site site = new Site(journal, new SqlSite(), stamps, cards);
    return new House(data, List.of(), storage, journal, site, clock, new SecureRandom());
  }

  /// Makes a new paper in `data`, which must not hold one, and opens it.
  public static House create(DataDirectory data, Paper paper) {
    return create(data, paper, _ -> {});
  }

  /// Makes a new paper with what belongs to it from the beginning.
  ///
  /// @param first puts that into the paper
  static House create(DataDirectory data, Paper paper, Consumer<House> first) {
    data.requireUsable();
    requireFree(data);
    data.create();
    // A crash up to here leaves a folder that is as good as empty.
    AutoCloseable lock = data.lock();
    List<AutoCloseable> opened = new ArrayList<>(List.of(lock));
    try {
      requireFree(data); // Somebody may have been faster.
      data.begin();
      // A crash from here on leaves the mark of an unfinished paper, which every other command
      // refuses; the next try begins anew.
      String origin = paper.url().replaceFirst("https?://", "").replace(':', '-') + "/log";
      List<String> keys = FileSigner.create(data, origin, InstantSource.system()).keys();
      House house = open(data, lock);
      opened.add(house);
      new OpenPaper(house.newsroom).run(origin, keys, paper);
      first.accept(house);
      data.finish();
      return house;
    } catch (RuntimeException e) {
      closeAll(opened);
      throw e;
    }
  }

  public DataDirectory data() {
    return data;
  }

  public SqlStorage storage() {
    return storage;
  }

  public Journal journal() {
    return journal;
  }

  public Site site() {
    return site;
  }

  public Newsroom newsroom() {
    return newsroom;
  }

  public InstantSource clock() {
    return clock;
  }

  public IntakeRows intake() {
    return intake;
  }

  public LetterRows letters() {
    return deskStorage.letters();
  }

  /// Where the acts of people are done.
  public Desk desk() {
    return desk;
  }

  /// What the desk in a browser is made of.
  ///
  /// @param search which may be started later
  public DeskParts deskParts(Search search) {
    return new DeskParts(
        desk, site, press, assets, pictures, media, addPicture(), search, clock, random);
  }

  public MediaStore media() {
    return media;
  }

  /// Pictures as they were uploaded.
  public Originals originals() {
    return originals;
  }

  /// The pictures that readers get.
  public Pictures pictures() {
    return pictures;
  }

  /// The act that takes a picture into this house.
  public AddPicture addPicture() {
    return new AddPicture(new Darkroom(), media, originals);
  }

  public Assets assets() {
    return assets;
  }

  public Press press() {
    return press;
  }

  /// The search over this paper, which the caller starts and closes.
  public Search search() {
    return new Search(journal, site, data.search());
  }

  /// A cache of printed pages that takes a fitting part of the memory.
  public PageCache pageCache() {
    return new PageCache(site, press, clock, Runtime.getRuntime().maxMemory() / 5);
  }

  @Override
  public void close() {
    closeAll(opened);
  }

  private static Journal journal(
      DataDirectory data, SqlStorage storage, SiteFold fold, InstantSource clock) {
    if (Files.exists(data.restored())) {
      return Journal.openReadOnly(
          storage,
          fold,
          "this paper was restored from a backup and is read only; see 'galley restore --promote'");
    }
    try {
      return Journal.open(storage, fold, FileSigner.open(data, clock), clock);
    } catch (JournalException e) {
      if (e.code() != JournalException.Code.READ_ONLY) {
        throw e;
      }
      return Journal.openReadOnly(storage, fold, String.valueOf(e.getMessage()));
    }
  }

  private static void requireFree(DataDirectory data) {
    if (data.exists()) {
      throw new JournalException(
          JournalException.Code.LOCKED, data.root() + " holds a paper already");
    }
    try {
      if (!Files.exists(data.unfinished()) && !data.isFree()) {
        throw new Refused(
            Faults.TAKEN,
            "%s holds something, but no paper; name an empty folder with --data"
                .formatted(data.root()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void requirePaper(DataDirectory data) {
    data.requireUsable();
    if (Files.exists(data.unfinished())) {
      throw new JournalException(
          JournalException.Code.MISSING,
          "the paper in %s was not made to its end; run the 'galley demo' or 'galley import' that makes it again"
              .formatted(data.root()));
    }
    if (!data.exists()) {
      throw new JournalException(
          JournalException.Code.MISSING,
          "%s holds no paper; make one with 'galley demo' or 'galley import'"
              .formatted(data.root()));
    }
  }

  static void closeAll(List<AutoCloseable> opened) {
    for (AutoCloseable one : opened.reversed()) {
      try {
        one.close();
      } catch (Exception e) {
        System.getLogger(House.class.getName())
            .log(System.Logger.Level.WARNING, "not closed cleanly", e);
      }
    }
  }
}
