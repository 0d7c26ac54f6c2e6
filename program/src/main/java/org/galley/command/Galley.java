package org.galley.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/// The program: reads the command line and runs one command.
@Command(
    name = "galley",
    mixinStandardHelpOptions = true,
    version = "Galley 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    description = "Keeps a newspaper in an append-only journal, prints it and serves it.",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ImportCommand.class,
      SettingsCommand.class,
      PressCommand.class,
      RebuildCommand.class,
      FsckCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      TrainCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 all is well; 1 something was found wrong or refused; 64 wrong usage; 65 the data"
          + " cannot be read; 69 the port or the data directory is taken; 74 disk or database failed."
    })
public final class Galley {

  private Galley() {}

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] arguments) {
    LogLines.use();
    PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
    PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
    System.exit(run(out, err, arguments));
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Galley())
        .setOut(out)
        .setErr(err)
        .registerConverter(Path.class, Galley::path)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Faults())
        .setParameterExceptionHandler(new Usage())
        .execute(arguments);
  }

  /// An empty path would be the folder in which the program was started.
  private static Path path(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("it is empty; name a path");
    }
    return Path.of(text);
  }
}
