package org.galley.command;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells what is wrong with a command line in one sentence.
final class Usage implements IParameterExceptionHandler {

  static final int EXIT = 64;

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    command
        .getErr()
        .println(
            "galley: %s%nTry 'galley %s--help'."
                .formatted(words(fault), command.getParent() == null ? "" : names(command) + " "));
    return EXIT;
  }

  /// The command and those it stands under, without the program's own name.
  private static String names(CommandLine command) {
    String all = command.getCommandSpec().qualifiedName();
    return all.substring(all.indexOf(' ') + 1);
  }

  private static String words(ParameterException fault) {
    boolean main = fault.getCommandLine().getParent() == null;
    return switch (fault) {
      case UnmatchedArgumentException e when !e.isUnknownOption() ->
          main
              ? "there is no command '%s'".formatted(e.getUnmatched().getFirst())
              : "'%s' is one argument too many".formatted(e.getUnmatched().getFirst());
      default -> String.valueOf(fault.getMessage());
    };
  }
}
