package org.galley.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.galley.site.Site;
import org.galley.story.Address;
import org.jspecify.annotations.Nullable;

/// Keeps printed pages as long as they are what the site says.
///
/// A page is current if nothing that it was made from was touched since. To ask that of every hit
/// would cost too much, so a page remembers the journal size at which it was last found current,
/// and a hit compares two numbers.
public final class PageCache {

  private final Site site;
  private final Press press;
  private final InstantSource clock;
  private final Cache<String, Printed> pages;
  private final Map<String, CompletableFuture<Printed>> printing = new ConcurrentHashMap<>();

  /// @param bytes how much memory the pages may take
  public PageCache(Site site, Press press, InstantSource clock, long bytes) {
    this.site = site;
    this.press = press;
    this.clock = clock;
    this.pages =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((String _, Printed printed) -> printed.weight())
            .build();
  }

  /// The page at an address if it is here and current. Never waits.
  public @Nullable Printed current(String address) {
    Printed printed = pages.getIfPresent(key(address));
    return printed != null && isCurrent(printed) ? printed : null;
  }

  /// The page at an address, printed if need be. Waits; one print of an address runs at a time.
  ///
  /// What comes back is never older than the journal at the time of the call.
  public Printed get(String address) {
    String key = key(address);
    long wanted = site.size();
    while (true) {
      Printed kept = pages.getIfPresent(key);
      if (kept != null && isCurrent(kept)) {
        return kept;
      }
      CompletableFuture<Printed> mine = new CompletableFuture<>();
      CompletableFuture<Printed> running = printing.putIfAbsent(key, mine);
      Printed printed = running == null ? print(key, address, mine) : join(running);
      if (printed.page().size() >= wanted || isCurrent(printed)) {
        return printed;
      }
    }
  }

  /// What prints the pages.
  public Press press() {
    return press;
  }

  /// Forgets all pages.
  public void clear() {
    pages.invalidateAll();
  }

  /// How many pages are kept, about.
  public long count() {
    return pages.estimatedSize();
  }

  private Printed print(String key, String address, CompletableFuture<Printed> mine) {
    try {
      Printed printed = new Printed(press.print(new Address(address), hour()));
      pages.put(key, printed);
      mine.complete(printed);
      return printed;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      printing.remove(key, mine);
    }
  }

  private static Printed join(CompletableFuture<Printed> running) {
    try {
      return running.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private boolean isCurrent(Printed printed) {
    long size = site.size();
    if (printed.isCurrent(size)) {
      return true;
    }
    if (printed.page().size() > size) {
      return false;
    }
    if (!site.current(printed.page().reads(), printed.page().size())) {
      return false;
    }
    printed.foundCurrent(size);
    return true;
  }

  /// The news sitemap is another page each hour.
  private String key(String address) {
    return address.equals("/news-sitemap.xml") ? address + hour() : address;
  }

  private long hour() {
    return Press.hour(clock);
  }
}
