package org.galley.command;

import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import org.galley.desk.web.DeskParts;
import org.galley.desk.web.DeskServer;
import org.jspecify.annotations.Nullable;

/// Opens the desk beside the stand, on a thread of its own, because it takes seconds: readers do
/// not wait for it, and are served also if it cannot be opened.
final class DeskDoor implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(DeskDoor.class.getName());

  private final DeskParts parts;
  private final DeskServer.Listening listening;
  private final PrintWriter out;
  private final Thread opening = Thread.ofPlatform().name("desk-start").unstarted(this::run);

  /// Guarded by this; null until it is open.
  private @Nullable DeskServer server;

  private boolean closed;

  private DeskDoor(DeskParts parts, DeskServer.Listening listening, PrintWriter out) {
    this.parts = parts;
    this.listening = listening;
    this.out = out;
  }

  static DeskDoor open(DeskParts parts, ServeCommand.Listening on, PrintWriter out) {
    return new DeskDoor(
        parts, new DeskServer.Listening(on.host(), on.deskPort(), on.behindProxy()), out);
  }

  void start() {
    opening.start();
  }

  private void run() {
    try {
      DeskServer started = DeskServer.start(parts, listening);
      synchronized (this) {
        if (closed) {
          started.close();
          return;
        }
        server = started;
      }
      out.println("The desk is at http://" + listening.host() + ":" + started.port() + "/");
      out.flush();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "ALARM: the desk could not be opened; readers are served without it", e);
    }
  }

  @Override
  public void close() {
    DeskServer open;
    synchronized (this) {
      closed = true;
      open = server;
    }
    if (open != null) {
      open.close();
    }
  }
}
