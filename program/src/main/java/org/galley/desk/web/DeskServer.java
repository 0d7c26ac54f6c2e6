package org.galley.desk.web;

import jakarta.servlet.DispatcherType;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.web.context.ContextLoaderListener;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;

/// The desk's own HTTP server, on another port than the public site.
public final class DeskServer implements AutoCloseable {

  private static final int MOST_THREADS = 24;
  private static final int LEAST_THREADS = 4;
  private static final int HEADER_BYTES = 16 * 1024;
  private static final int IDLE_MILLIS = 60_000;

  /// The name under which Spring Security looks for its own filter.
  private static final String SECURITY = "springSecurityFilterChain";

  private final Server server;
  private final ServerConnector connector;

  private DeskServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /// Where and how the desk listens.
  ///
  /// @param port 0 for any free one
  /// @param behindProxy whether a proxy of one's own says who asks, and over TLS
  public record Listening(String host, int port, boolean behindProxy) {}

  /// Starts to serve. Takes some seconds.
  ///
  /// @throws WebException if the port is in use or not allowed
  public static DeskServer start(DeskParts parts, Listening on) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("desk");
    threads.setDaemon(true);
    Server server = new Server(threads);
    ServerConnector connector = connector(server, on);
    server.addConnector(connector);
    server.setHandler(handler(parts));
    DeskServer desk = new DeskServer(server, connector);
    try {
      server.start();
    } catch (Exception e) {
      desk.close();
      throw WebException.notStarted(new InetSocketAddress(on.host(), on.port()), e);
    }
    return desk;
  }

  private static ServerConnector connector(Server server, Listening on) {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(HEADER_BYTES);
    if (on.behindProxy()) {
      configuration.addCustomizer(new ForwardedRequestCustomizer());
    }
    ServerConnector connector =
        new ServerConnector(server, new HttpConnectionFactory(configuration));
    connector.setHost(on.host());
    connector.setPort(on.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  private static ServletContextHandler handler(DeskParts parts) {
    AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    context.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("parts", parts));
    context.register(Security.class, Pages.class);
    ServletContextHandler handler = new ServletContextHandler("/", false, false);
    handler.addEventListener(new ContextLoaderListener(context));
    handler.addFilter(
        new FilterHolder(new DelegatingFilterProxy(SECURITY)),
        "/*",
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
    ServletHolder dispatcher = new ServletHolder(new DispatcherServlet(context));
    dispatcher.setInitOrder(1);
    handler.addServlet(dispatcher, "/");
    return handler;
  }

  /// The port on which it listens.
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw WebException.notStopped(e);
    }
  }
}
