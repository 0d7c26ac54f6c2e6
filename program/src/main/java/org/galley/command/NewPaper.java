package org.galley.command;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.galley.desk.Slugs;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options that say what a paper is called when it is made.
final class NewPaper {

  /// The language of a paper of which nobody says it.
  static final String LANGUAGE = "en";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Of a new paper: what it is called (My newspaper).")
  @Nullable String name;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Of a new paper: where its readers will find it; links in feeds and sitemaps start with it"
              + " (http://localhost:8080).")
  @Nullable String url;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "Of a new paper: the language of its first edition, such as en-GB (what the archive states,"
              + " else en).")
  @Nullable String language;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "Of a new paper: the time zone of its first edition, such as Europe/London (UTC).")
  @Nullable String zone;

  /// Refuses options that would have no effect.
  void requireNone(CommandSpec spec) {
    if (Stream.of(name, url, language, zone).anyMatch(option -> option != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "--name, --url, --language and --zone are for a new paper, but there is one already");
    }
  }

  /// Refuses options of which no paper could be made.
  void requireSense(CommandSpec spec) {
    paper(spec, LANGUAGE);
  }

  /// @param stated the language if no option says it
  Paper paper(CommandSpec spec, String stated) {
    String title = or(name, "My newspaper");
    String tag = or(language, stated);
    try {
      Edition edition =
          new Edition(1, tag, tag, title, "", ZoneId.of(or(zone, "UTC")).getId(), List.of());
      return new Paper(
          title,
          or(url, "http://localhost:8080"),
          false,
          List.of(edition.inOwnScript(Slugs.areBetterInOwnScript(tag))));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), "there can be no such paper: " + e.getMessage(), e);
    }
  }

  private static String or(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }
}
