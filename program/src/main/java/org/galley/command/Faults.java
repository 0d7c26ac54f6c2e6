package org.galley.command;

import org.galley.desk.DeskException;
import org.galley.intake.IntakeException;
import org.galley.journal.JournalException;
import org.galley.media.MediaException;
import org.galley.stand.StandException;
import org.galley.tlog.TlogException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// The one place where a fault becomes a message and an exit code.
final class Faults implements IExecutionExceptionHandler {

  static final int FOUND_WRONG = 1;
  static final int BAD_DATA = 65;
  static final int TAKEN = 69;
  static final int SOFTWARE = 70;
  static final int DISK = 74;

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
    int exit = exit(fault);
    command.getErr().println("galley: " + fault.getMessage());
    if (exit == SOFTWARE) {
      fault.printStackTrace(command.getErr());
    }
    return exit;
  }

  static int exit(Exception fault) {
    return switch (fault) {
      case JournalException e -> exit(e.code());
      case IntakeException _ -> BAD_DATA;
      case MediaException _ -> DISK;
      case TlogException _ -> BAD_DATA;
      case DeskException _ -> FOUND_WRONG;
      case StandException _ -> TAKEN;
      default -> SOFTWARE;
    };
  }

  private static int exit(JournalException.Code code) {
    return switch (code) {
      case LOCKED, CLOSED, READ_ONLY -> TAKEN;
      case DISK_FULL, STORAGE, COMMIT_FAILED -> DISK;
      case MALFORMED_DOCUMENT,
          MALFORMED_ENTRY,
          NEWER_FORMAT,
          WRONG_KIND,
          WRONG_DIGEST,
          TOO_LARGE,
          ALTERED,
          MISSING ->
          BAD_DATA;
    };
  }
}
