package org.galley.command;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

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
                .formatted(
                    fault.getMessage(),
                    command.getParent() == null ? "" : command.getCommandName() + " "));
    return EXIT;
  }
}
