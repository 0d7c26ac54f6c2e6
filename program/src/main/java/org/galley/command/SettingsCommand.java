package org.galley.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.galley.desk.ChangeSettings;
import org.galley.journal.Entry;
import org.galley.press.PageCache;
import org.galley.press.Press;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.stand.Offer;
import org.galley.stand.Stand;
import org.galley.story.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows the settings of a paper, lets new ones be looked at, and puts them into force.
@Command(
    name = "settings",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Shows the settings, serves a preview of the paper with other ones, and puts them into force.",
      "The file is JSON; docs/operators/settings.md explains each member."
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 the newsroom's rules refuse them; 64 wrong usage; 65 the file cannot be"
          + " read or there is no paper; 69 the port is taken or the paper is busy; 74 disk or"
          + " database failed."
    })
final class SettingsCommand {

  private static final long PREVIEW_BYTES = 32L << 20;

  @Spec CommandSpec spec;

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Prints the settings in force.")
  int show(@Mixin DataOption data) {
    try (StillPaper paper = StillPaper.open(data.directory())) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(SettingsFile.text(paper.house().site().view(SiteView::paper)));
      out.flush();
    }
    return 0;
  }

  @Command(
      name = "preview",
      mixinStandardHelpOptions = true,
      description = "Serves the paper as it would be with the settings in FILE; changes nothing.")
  int preview(
      @Mixin DataOption data,
      @Parameters(paramLabel = "FILE") Path file,
      @Option(
              names = "--port",
              defaultValue = "8090",
              paramLabel = "PORT",
              converter = Port.class,
              description = "Port of the preview (${DEFAULT-VALUE}).")
          int port)
      throws IOException {
    Paper proposed = checked(file);
    try (StillPaper paper = StillPaper.open(data.directory())) {
      House house = paper.house();
      Site site = house.site().preview(proposed);
      PageCache pages =
          new PageCache(
              site, new Press(site, house.assets()), InstantSource.system(), PREVIEW_BYTES);
      try (Stand stand =
          Stand.start(Offer.of(site, pages, house.assets(), house.pictures()), "127.0.0.1", port)) {
        spec.commandLine()
            .getOut()
            .println("The preview is at http://127.0.0.1:" + stand.port() + "/");
        stand.join();
      } catch (InterruptedException _) {
        // Told to stop.
      }
    }
    return 0;
  }

  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = "Puts the settings in FILE into force; a running paper shows them at once.")
  int apply(@Mixin DataOption data, @Parameters(paramLabel = "FILE") Path file) throws IOException {
    Paper proposed = checked(file);
    Optional<ControlClient> running = ControlClient.connect(data.directory());
    if (running.isPresent()) {
      try (ControlClient paper = running.get()) {
        paper.run(new SettingsRequest(SettingsFile.text(proposed)), _ -> {});
      }
    } else {
      try (House house = House.open(data.directory())) {
        new ChangeSettings(house.newsroom()).run(proposed, Entry.Role.ADMINISTRATOR);
      }
    }
    spec.commandLine().getOut().println("The settings are in force.");
    return 0;
  }

  private static Paper checked(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new Refused(
          Faults.BAD_DATA, file + " is a folder; name the file that holds the settings");
    }
    Paper paper = SettingsFile.paper(Files.readString(file));
    ChangeSettings.check(paper);
    return paper;
  }
}
