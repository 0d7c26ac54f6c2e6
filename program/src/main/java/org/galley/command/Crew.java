package org.galley.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Threads that share a long work, each taking the next piece when it is done with one. At the
/// first fault all stop.
final class Crew {

  private Crew() {}

  static <P> void work(int threads, Iterator<P> pieces, Consumer<P> work) {
    AtomicBoolean failed = new AtomicBoolean();
    Runnable worker =
        () -> {
          try {
            while (!failed.get()) {
              P piece;
              synchronized (pieces) {
                if (!pieces.hasNext()) {
                  return;
                }
                piece = pieces.next();
              }
              work.accept(piece);
            }
          } catch (Throwable e) {
            failed.set(true);
            throw e;
          }
        };
    ExecutorService crew =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("crew-", 0).daemon().factory());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(crew.submit(worker));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the work was interrupted", e);
    } catch (ExecutionException e) {
      throw unchecked(e);
    } finally {
      crew.shutdownNow();
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
