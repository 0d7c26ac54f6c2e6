package org.galley.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.galley.journal.Journal;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.jspecify.annotations.Nullable;

/// Finds stories. An index that follows the journal on a thread of its own names candidates; a
/// story is shown only if it is live and its checked document has what was asked for, so a word
/// that was taken back is never found, however far the index lags behind.
public final class Search implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Search.class.getName());

  private static final long WAIT_NANOS = 1_000_000_000L;

  /// An index that lags further is said to be still in the making.
  private static final long BEHIND = 1_000;

  private final Journal journal;
  private final Site site;
  private final Path folder;
  private final Languages languages = new Languages();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private volatile @Nullable Index index;
  private volatile long taken;
  private volatile boolean damaged;
  private volatile boolean closed;
  private @Nullable Thread following;

  /// @param folder where the index lies; it is made if it is not there
  public Search(Journal journal, Site site, Path folder) {
    this.journal = journal;
    this.site = site;
    this.folder = folder;
  }

  /// Starts to bring the index up to the journal, and to follow it.
  public void start() {
    journal.listen((_, _) -> wake());
    following = Thread.ofPlatform().name("search-index").daemon().start(this::follow);
  }

  /// How many entries of the journal can be searched.
  public long taken() {
    return taken;
  }

  /// Waits until the journal, as it is now, can be searched.
  public void await() throws InterruptedException {
    long size = journal.size();
    lock.lockInterruptibly();
    try {
      while (taken < size && !closed) {
        changed.awaitNanos(WAIT_NANOS);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Answers a question from one state of the site.
  ///
  /// @throws SearchException if there is no index yet, or it cannot be read
  public Found find(SiteView view, Question question) {
    Index present = index;
    if (present == null) {
      throw new SearchException(
          SearchException.Code.NOT_READY,
          "the search index is being opened; ask again in a moment");
    }
    try {
      boolean behind = view.size() - taken > BEHIND;
      return new Answering(present, view, languages, behind).find(question);
    } catch (IOException | IllegalStateException | IndexOutOfBoundsException e) {
      damaged = true;
      wake();
      throw new SearchException(
          SearchException.Code.INDEX, "the search index cannot be read; it is made anew", e);
    }
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void follow() {
    try {
      Indexer indexer = Indexer.open(journal, site, folder, languages);
      index = indexer.index();
      taken = indexer.taken();
      try {
        keepUp(indexer);
      } finally {
        index = null;
        indexer.close();
      }
    } catch (IOException | RuntimeException e) {
      if (!closed) {
        LOG.log(Level.ERROR, "ALARM: the search stopped; start the paper again", e);
      }
    }
  }

  private void keepUp(Indexer indexer) throws IOException {
    while (!closed) {
      try {
        if (damaged) {
          throw new IOException("a search found the index damaged");
        }
        boolean stepped = indexer.step();
        index = indexer.index();
        taken = indexer.taken();
        if (stepped) {
          wake();
        } else {
          rest();
        }
      } catch (IOException | IllegalStateException | IndexOutOfBoundsException e) {
        if (!closed) {
          LOG.log(Level.ERROR, "ALARM: the search index is damaged; making it anew", e);
          damaged = false;
          index = indexer.beginAnew();
          taken = 0;
        }
      }
    }
  }

  private void rest() {
    lock.lock();
    try {
      long left = WAIT_NANOS;
      while (left > 0 && taken >= journal.size() && !closed && !damaged) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    stop();
  }

  /// Stops to follow the journal once what was taken is kept; may be called more than once.
  public void stop() {
    closed = true;
    wake();
    Thread thread = following;
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
