package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Semaphore;
import org.galley.desk.ChangeSettings;
import org.galley.journal.Entry;
import tools.jackson.core.JacksonException;

/// Through which other commands hand their work to a running paper. Only the paper's own user can
/// connect: the socket is a file with mode 0600 in the data directory.
///
/// A client sends one line with a [ControlRequest] and gets a line for each [ImportEvent], the last
/// of which is `done` or `failed`. If the client goes away, the work stops after the batch that is
/// being written; what it was not told of is unchanged at the next try.
final class ControlSocket implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(ControlSocket.class.getName());

  private final House house;
  private final Path file;
  private final ServerSocketChannel channel;

  /// Whoever has it works.
  private final Semaphore turn = new Semaphore(1);

  private ControlSocket(House house, Path file, ServerSocketChannel channel) {
    this.house = house;
    this.file = file;
    this.channel = channel;
  }

  /// Starts to listen. The caller holds the writer's lock, so a socket that is there was left by a
  /// paper that did not stop cleanly, and is replaced.
  ///
  /// A paper that cannot listen, because the path is too long for a socket, runs without.
  static ControlSocket open(House house) {
    Path file = house.data().controlSocket();
    try {
      ControlSocket socket =
          new ControlSocket(house, file, ServerSocketChannel.open(StandardProtocolFamily.UNIX));
      socket.bind();
      Thread.ofPlatform().name("control").daemon().start(socket::accept);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the control socket %s cannot be made: %s".formatted(file, e.getMessage()), e);
    }
  }

  /// Binds in a folder that nobody else may enter, so that the socket is never open to others, and
  /// gives it its name then.
  private void bind() throws IOException {
    Path folder =
        Files.createTempDirectory(
            house.data().root(),
            "c",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path hidden = folder.resolve("s");
    try {
      channel.bind(UnixDomainSocketAddress.of(ControlClient.shortest(hidden)));
      Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rw-------"));
      Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.log(
          Level.WARNING,
          "other commands cannot hand work to this paper while it runs: {0}",
          e.getMessage());
      channel.close();
      Files.deleteIfExists(hidden);
    } finally {
      Files.deleteIfExists(folder);
    }
  }

  private void accept() {
    while (channel.isOpen()) {
      try {
        SocketChannel client = channel.accept();
        Thread.ofPlatform().name("control-import").daemon().start(() -> serve(client));
      } catch (ClosedChannelException _) {
        return;
      } catch (IOException e) {
        LOG.log(Level.ERROR, "ALARM: the control socket failed; start the paper again", e);
        return;
      }
    }
  }

  private void serve(SocketChannel client) {
    try (client;
        BufferedReader in = new BufferedReader(Channels.newReader(client, UTF_8));
        Writer out = new BufferedWriter(Channels.newWriter(client, UTF_8))) {
      String line = in.readLine();
      if (line != null && line.length() <= ControlWire.MAX_LINE) {
        tell(out, answer(line, out));
        out.flush();
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.DEBUG, "whoever asked for something went away", e);
    }
  }

  private ImportEvent answer(String line, Writer out) {
    if (!turn.tryAcquire()) {
      return new ImportEvent.Failed(
          Faults.TAKEN, "this paper is doing something else just now; try again after that");
    }
    try {
      switch (ControlWire.request(line)) {
        case ImportRequest request ->
            ImportWork.check(request).run(house, event -> tell(out, event));
        case SettingsRequest request ->
            new ChangeSettings(house.newsroom())
                .run(SettingsFile.paper(request.settings()), Entry.Role.ADMINISTRATOR);
      }
      return new ImportEvent.Done();
    } catch (UncheckedIOException e) {
      throw e;
    } catch (JacksonException e) {
      return new ImportEvent.Failed(
          Faults.SOFTWARE, "the running paper is of another version; update both to the same");
    } catch (RuntimeException e) {
      return new ImportEvent.Failed(Faults.exit(e), String.valueOf(e.getMessage()));
    } finally {
      turn.release();
    }
  }

  private static void tell(Writer out, ImportEvent event) {
    try {
      out.write(ControlWire.line(event));
      if (event instanceof ImportEvent.Progress) {
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (channel.isOpen()) {
        channel.close();
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the control socket was not removed", e);
    }
  }
}
