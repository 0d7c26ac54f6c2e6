package org.galley.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.galley.desk.ChangeSettings;
import org.galley.journal.Entry;
import org.galley.site.SiteView;
import org.galley.store.DataDirectory;
import org.galley.story.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts the sample newspaper.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Starts the sample newspaper; makes it at the first start.",
    footer = {
      "",
      "Exit codes: 64 wrong usage; 65 the paper in DIR is of a newer version; 69 the port is"
          + " taken, DIR holds something else, or another Galley writes to it; 74 disk or database"
          + " failed."
    })
final class DemoCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Option(
      names = "--data",
      defaultValue = "demo-data",
      paramLabel = "DIR",
      description = "Where it is kept (${DEFAULT-VALUE}).")
  Path data;

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

  @Override
  public Integer call() {
    String url = "http://localhost:" + port;
    try (House house = open(url)) {
      move(house, url);
      ServeCommand.serve(
          house,
          new ServeCommand.Listening("127.0.0.1", port, deskPort, false),
          spec.commandLine().getOut());
    }
    return 0;
  }

  private House open(String url) {
    DataDirectory directory = new DataDirectory(data);
    return directory.exists()
        ? House.open(directory)
        : Sample.create(directory, url, new SecureRandom());
  }

  /// Lets links say where the sample newspaper is, if it was at another port before.
  private void move(House house, String url) {
    Paper paper = house.site().view(SiteView::paper);
    if (port != 0 && !paper.url().equals(url) && house.journal().readOnly().isEmpty()) {
      new ChangeSettings(house.newsroom()).run(paper.at(url), Entry.Role.ADMINISTRATOR);
    }
  }
}
