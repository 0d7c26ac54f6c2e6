package org.galley.stand;

import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.galley.media.Pictures;
import org.galley.press.Assets;
import org.galley.press.PageCache;
import org.galley.site.Site;

/// The public HTTP server: HTTP/1.1 and HTTP/2 without encryption, as behind a proxy.
public final class Stand implements AutoCloseable {

  private static final int PRINTERS = 4;
  private static final int MAKERS = 2;
  private static final int MOST_WAITING = 512;
  private static final int MOST_THREADS = 16;
  private static final int LEAST_THREADS = 4;
  private static final int ACCEPTORS = 1;
  private static final int SELECTORS = 1;
  private static final int STOP_SECONDS = 5;
  private static final int IDLE_MILLIS = 30_000;
  private static final int HEADER_BYTES = 16 * 1024;

  private final Server server;
  private final ServerConnector connector;
  private final ExecutorService printers;
  private final ExecutorService makers;

  private Stand(
      Server server, ServerConnector connector, ExecutorService printers, ExecutorService makers) {
    this.server = server;
    this.connector = connector;
    this.printers = printers;
    this.makers = makers;
  }

  /// Starts to serve.
  ///
  /// @param port 0 for any free one
  /// @throws StandException if the port is in use or not allowed
  public static Stand start(
      Site site, PageCache pages, Assets assets, Pictures pictures, String host, int port) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("stand");
    threads.setDaemon(true);
    Server server = new Server(threads);
    ServerConnector connector = connector(server);
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    ExecutorService makers = makers();
    ExecutorService printers =
        Executors.newFixedThreadPool(
            PRINTERS, Thread.ofPlatform().name("press-", 0).daemon().factory());
    server.setHandler(new StandHandler(new Shelf(site, pages, assets, pictures), printers, makers));
    try {
      server.start();
    } catch (Exception e) {
      printers.shutdownNow();
      makers.shutdownNow();
      throw StandException.notStarted(new InetSocketAddress(host, port), e);
    }
    return new Stand(server, connector, printers, makers);
  }

  /// Few, because each picture takes memory; when too many wait, readers are told to come again.
  private static ExecutorService makers() {
    return new ThreadPoolExecutor(
        MAKERS,
        MAKERS,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(MOST_WAITING),
        Thread.ofPlatform().name("pictures-", 0).daemon().factory());
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
      printers.shutdown();
      makers.shutdownNow();
      if (!printers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        printers.shutdownNow();
      }
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
