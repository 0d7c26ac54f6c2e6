package org.galley.command;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.galley.desk.Advertise;
import org.galley.story.Advertisement;

/// Does what has its time: starts and ends house advertisements. What is due is read from the
/// journal each time, so nothing is forgotten over a stop; it is done late then.
final class Rota implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Rota.class.getName());
  private static final long SECONDS = 10;

  private final House house;
  private final Advertise advertise;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("rota").daemon().factory());

  private Rota(House house) {
    this.house = house;
    this.advertise = new Advertise(house.newsroom());
  }

  /// Starts to look at the clock. A paper that is read only does nothing of itself.
  static Rota start(House house) {
    Rota rota = new Rota(house);
    if (house.journal().readOnly().isEmpty()) {
      var _ = rota.clock.scheduleWithFixedDelay(rota::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
    return rota;
  }

  private void look() {
    try {
      Instant now = house.clock().instant();
      List<Advertisement> pending = house.site().view(Advertise::pending);
      advertise.due(pending, now);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "ALARM: what was due could not be done; it is tried again", e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
