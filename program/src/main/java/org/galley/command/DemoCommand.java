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
    description = "Starts the sample newspaper; makes it at the first start.")
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
      converter = Port.class,
      description = "Port of the public site (${DEFAULT-VALUE}).")
  int port;

  @Override
  public Integer call() throws InterruptedException {
    try (House house = open()) {
      ServeCommand.serve(house, "127.0.0.1", port, spec.commandLine().getOut());
    }
    return 0;
  }

  private House open() {
    DataDirectory directory = new DataDirectory(data);
    String url = "http://localhost:" + port;
    if (!directory.exists()) {
      return Sample.create(directory, url, new SecureRandom());
    }
    House house = House.open(directory);
    Paper paper = house.site().view(SiteView::paper);
    if (paper.sample() && !paper.url().equals(url) && house.journal().readOnly().isEmpty()) {
      new ChangeSettings(house.newsroom()).run(paper.at(url), Entry.Role.ADMINISTRATOR);
    }
    return house;
  }
}
