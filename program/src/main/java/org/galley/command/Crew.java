package org.galley.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Threads that share a long work, each taking the next piece when it is done with one. At the
/// first fault all stop.
final class Crew<P> {

  private final Iterator<P> pieces;
  private final Consumer<P> work;
  private volatile boolean failed;

  private Crew(Iterator<P> pieces, Consumer<P> work) {
    this.pieces = pieces;
    this.work = work;
  }

  /// Does `work` on all pieces. Throws what the first fault was.
  static <P> void work(int threads, Iterator<P> pieces, Consumer<P> work) {
    Crew<P> crew = new Crew<>(pieces, work);
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("crew-", 0).daemon().factory());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(crew::takeTurns));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the work was interrupted; start it again", e);
    } catch (ExecutionException e) {
      throw unchecked(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private void takeTurns() {
    try {
      for (P piece = next(); piece != null; piece = next()) {
        work.accept(piece);
      }
    } catch (Throwable e) {
      failed = true;
      throw e;
    }
  }

  private @Nullable P next() {
    synchronized (pieces) {
      return failed || !pieces.hasNext() ? null : pieces.next();
    }
  }

  private static RuntimeException unchecked(ExecutionException fault) {
    return switch (fault.getCause()) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null, default -> new IllegalStateException(fault);
    };
  }
}
