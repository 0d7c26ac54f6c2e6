package org.galley.stand;

import java.net.InetSocketAddress;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/// The public HTTP server: HTTP/1.1 and HTTP/2 without encryption, as behind a proxy.
public final class Stand implements AutoCloseable {

  private static final int MOST_THREADS = 16;
  private static final int LEAST_THREADS = 4;
  private static final int ACCEPTORS = 1;
  private static final int SELECTORS = 1;
  private static final int IDLE_MILLIS = 30_000;
  private static final int HEADER_BYTES = 16 * 1024;

  private final Server server;
  private final ServerConnector connector;
  private final @Nullable Mail mail;
  private final Hands hands;

  private Stand(Server server, ServerConnector connector, @Nullable Mail mail, Hands hands) {
    this.server = server;
    this.connector = connector;
    this.mail = mail;
    this.hands = hands;
  }

  /// Starts to serve.
  ///
  /// @param port 0 for any free one
  /// @throws StandException if the port is in use or not allowed
  public static Stand start(Offer offer, String host, int port) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("stand");
    threads.setDaemon(true);
    Server server = new Server(threads);
    ServerConnector connector = connector(server);
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    server.setErrorHandler(new Sorry());
    Hands hands = Hands.start();
    Stand stand = new Stand(server, connector, offer.mail(), hands);
    server.setHandler(new StandHandler(new Shelf(offer), offer.mail(), hands));
    try {
      server.start();
    } catch (Exception e) {
      stand.close();
      throw StandException.notStarted(new InetSocketAddress(host, port), e);
    }
    return stand;
  }

  /// HTTP/1.1 and HTTP/2 on one port.
  private static ServerConnector connector(Server server) {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendDateHeader(true);
    configuration.setRequestHeaderSize(HEADER_BYTES);
    ServerConnector connector =
        new ServerConnector(
            server,
            ACCEPTORS,
            SELECTORS,
            new HttpConnectionFactory(configuration),
            new HTTP2CServerConnectionFactory(configuration));
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  /// The port on which it listens.
  public int port() {
    return connector.getLocalPort();
  }

  /// Waits until the server is stopped.
  public void join() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() {
    try {
      server.stop();
      if (mail != null) {
        mail.close();
      }
      hands.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new StandException(
          StandException.Code.NOT_STOPPED,
          "the stand did not stop cleanly: %s; end the process".formatted(e.getMessage()),
          e);
    }
  }
}
