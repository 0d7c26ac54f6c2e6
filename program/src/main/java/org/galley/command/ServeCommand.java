package org.galley.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.galley.press.PageCache;
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
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "HOST",
      description = "Address to listen on (${DEFAULT-VALUE}).")
  String host;

  @Override
  public Integer call() {
    try (House house = House.open(data.directory())) {
      serve(house, host, port, spec.commandLine().getOut());
    }
    return 0;
  }

  /// Serves until the process is told to stop.
  static void serve(House house, String host, int port, PrintWriter out) {
    PageCache pages = house.pageCache();
    new Warming(pages, house.site()).follow(house.journal());
    try (Stand stand =
            Stand.start(house.site(), pages, house.assets(), house.pictures(), host, port);
        ControlSocket _ = ControlSocket.open(house);
        Rota _ = Rota.start(house)) {
      house.journal().readOnly().ifPresent(reason -> out.println("Read only: " + reason));
      out.println("The paper is at http://" + host + ":" + stand.port() + "/");
      out.flush();
      Thread waiting = Thread.currentThread();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                waiting.interrupt();
                house.close();
              }));
      stand.join();
    } catch (InterruptedException _) {
      // Told to stop; all is closed by now.
    }
  }
}
