package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.galley.store.DataDirectory;

/// Hands work to the paper that runs in a data directory.
final class ControlClient implements AutoCloseable {

  /// The longest that a paper may take to start.
  private static final Duration STARTING = Duration.ofSeconds(3);

  private static final Duration STEP = Duration.ofMillis(50);

  private final SocketChannel channel;

  private ControlClient(SocketChannel channel) {
    this.channel = channel;
  }

  /// Nothing if no paper listens there: none runs, or one was killed and left its socket.
  static Optional<ControlClient> connect(DataDirectory data) throws IOException {
    Path socket = data.controlSocket();
    if (!Files.exists(socket)) {
      return Optional.empty();
    }
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(shortest(socket)));
      return Optional.of(new ControlClient(channel));
    } catch (IOException e) {
      channel.close();
      return Optional.empty();
    }
  }

  /// As [#connect], but waits a while for a paper that is just starting.
  static Optional<ControlClient> await(DataDirectory data) throws IOException {
    long end = System.nanoTime() + STARTING.toNanos();
    Optional<ControlClient> running = connect(data);
    while (running.isEmpty() && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(STEP.toNanos());
      running = connect(data);
    }
    return running;
  }

  /// Has the running paper do something, and passes on what it tells.
  ///
  /// @throws Refused if it could not do it, in its words and with its exit code
  void run(ControlRequest request, Consumer<ImportEvent> events) throws IOException {
    ByteBuffer line = ByteBuffer.wrap(ControlWire.line(request).getBytes(UTF_8));
    while (line.hasRemaining()) {
      channel.write(line);
    }
    BufferedReader in = new BufferedReader(Channels.newReader(channel, UTF_8));
    for (String told = in.readLine(); told != null; told = in.readLine()) {
      switch (ControlWire.event(told)) {
        case ImportEvent.Done _ -> {
          return;
        }
        case ImportEvent.Failed failed -> throw new Refused(failed.exit(), failed.message());
        case ImportEvent event -> events.accept(event);
      }
    }
    throw new Refused(
        Faults.TAKEN,
        "the running paper stopped meanwhile; start it and do this again: what was done stays");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /// The path by which a socket is reached: the system allows some hundred bytes only.
  static Path shortest(Path socket) {
    Path absolute = socket.toAbsolutePath();
    Path relative = Path.of("").toAbsolutePath().relativize(absolute);
    return relative.toString().length() < absolute.toString().length() ? relative : absolute;
  }
}
