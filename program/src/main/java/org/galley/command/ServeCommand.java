package org.galley.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.galley.hub.Bookmark;
import org.galley.hub.HubNews;
import org.galley.hub.Patience;
import org.galley.press.PageCache;
import org.galley.search.Search;
import org.galley.stand.Mail;
import org.galley.stand.Stand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts the paper kept in a data directory.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Starts the paper kept in a data directory; it runs until it gets SIGINT or SIGTERM.",
    footer = {
      "",
      "Exit codes: 64 wrong usage; 65 there is no paper, or one of a newer version; 69 the"
          + " port is taken, or another Galley writes to DIR; 74 disk or database failed."
    })
final class ServeCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin DataOption data;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "PORT",
      converter = Port.class,
      description = "Port of the public site (${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--desk-port",
      defaultValue = "8081",
      paramLabel = "PORT",
      converter = Port.class,
      description = "Port of the desk (${DEFAULT-VALUE}).")
  int deskPort;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "HOST",
      description = "Address to listen on (${DEFAULT-VALUE}).")
  String host;

  @Option(
      names = "--behind-proxy",
      description =
          "Readers come through a proxy of yours that puts the address of each at the end of"
              + " X-Forwarded-For; without this, each address may send five letters in ten minutes,"
              + " and a proxy would have only one.")
  boolean behindProxy;

  @Override
  public Integer call() {
    try (House house = House.open(data.directory())) {
      serve(house, new Listening(host, port, deskPort, behindProxy), spec.commandLine().getOut());
    }
    return 0;
  }

  /// What leads to the stand: the paper's own address if that is on this machine, for links and
  /// programs know the paper by it.
  private static String at(House house, String host, int port) {
    String own = house.site().view(view -> view.paper().url());
    return own.equals("http://localhost:" + port) ? own : "http://" + host + ":" + port;
  }

  /// Where and how a paper is served.
  record Listening(String host, int port, int deskPort, boolean behindProxy) {}

  /// Serves until the process is told to stop.
  static void serve(House house, Listening on, PrintWriter out) {
    PageCache pages = house.pageCache();
    String host = on.host();
    Mail mail =
        new Mail(
            house.site(), pages.press(), new KeptLetters(house), house.clock(), on.behindProxy());
    new Warming(pages, house.site()).follow(house.journal());
    try (Search search = house.search();
        Stand stand = Stand.start(Stands.offer(house, pages, search).with(mail), host, on.port());
        HubNews _ =
            HubNews.follow(
                house.journal(), house.site(), new Bookmark(house.data().hub()), Patience.USUAL);
        ControlSocket _ = ControlSocket.open(house);
        DeskDoor desk = DeskDoor.open(house.deskParts(search), on, out);
        Rota _ = Rota.start(house)) {
      house.journal().readOnly().ifPresent(reason -> out.println("Read only: " + reason));
      out.println("The paper is at " + at(house, host, stand.port()) + "/");
      out.flush();
      desk.start();
      search.start();
      Thread waiting = Thread.currentThread();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                waiting.interrupt();
                search.stop();
                house.close();
              }));
      stand.join();
    } catch (InterruptedException _) {
      // Told to stop; all is closed by now.
    }
  }
}
