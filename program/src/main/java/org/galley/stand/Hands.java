package org.galley.stand;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads of a stand that do what takes longer than to hand out a page that is there.
///
/// @param printers of pages
/// @param makers of pictures: few, because each picture takes memory
/// @param searchers few at a time; neither they nor the makers keep a page waiting
record Hands(ExecutorService printers, ExecutorService makers, ExecutorService searchers) {

  private static final int PRINTERS = 4;
  private static final int MAKERS = 2;
  private static final int WAITING_PICTURES = 512;
  private static final int SEARCHERS = 2;
  private static final int WAITING_SEARCHES = 64;
  private static final int STOP_SECONDS = 5;

  static Hands start() {
    return new Hands(
        Executors.newFixedThreadPool(
            PRINTERS, Thread.ofPlatform().name("press-", 0).daemon().factory()),
        few(MAKERS, WAITING_PICTURES, "pictures-"),
        few(SEARCHERS, WAITING_SEARCHES, "search-"));
  }

  /// When too many wait, readers are told to come again.
  private static ExecutorService few(int count, int waiting, String name) {
    return new ThreadPoolExecutor(
        count,
        count,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(waiting),
        Thread.ofPlatform().name(name, 0).daemon().factory());
  }

  /// Lets what is being printed come to its end.
  void stop() throws InterruptedException {
    searchers.shutdownNow();
    makers.shutdownNow();
    printers.shutdown();
    if (!printers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      printers.shutdownNow();
    }
  }
}
