package org.galley.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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
    command.getErr().println("galley: " + words(fault));
    if (exit == SOFTWARE) {
      fault.printStackTrace(command.getErr());
    }
    return exit;
  }

  static int exit(Exception fault) {
    return switch (fault) {
      case JournalException e -> exit(e.code());
      case Refused e -> e.exit();
      case UncheckedIOException _, IOException _ -> DISK;
      case IntakeException _ -> BAD_DATA;
      case MediaException _ -> DISK;
      case TlogException _ -> BAD_DATA;
      case DeskException _ -> FOUND_WRONG;
      case StandException _ -> TAKEN;
      default -> SOFTWARE;
    };
  }

  /// What happened, in words: faults of the disk do not say by themselves what they are.
  static String words(Exception fault) {
    return switch (fault) {
      case UncheckedIOException e when e.getCause() != null -> words(e.getCause());
      case NoSuchFileException e -> e.getFile() + " is not there";
      case AccessDeniedException e ->
          e.getFile() + " may not be read or written by this user; change its owner or its mode";
      case FileAlreadyExistsException e -> e.getFile() + " is there already";
      case NotDirectoryException e -> e.getFile() + " is no folder";
      case IOException e when says(e, "No space left") ->
          "the disk is full: free some space and try again";
      case IOException e when says(e, "File too large") ->
          "a file would become larger than this user's may be (ulimit -f): raise that and try again";
      case FileSystemException e when e.getReason() != null ->
          "%s cannot be used: %s".formatted(e.getFile(), e.getReason());
      default -> String.valueOf(fault.getMessage());
    };
  }

  private static boolean says(IOException fault, String words) {
    return String.valueOf(fault.getMessage()).contains(words);
  }

  private static int exit(JournalException.Code code) {
    return switch (code) {
      case LOCKED, CLOSED, READ_ONLY -> TAKEN;
      case DISK_FULL, STORAGE, COMMIT_FAILED -> DISK;
      case MALFORMED_DOCUMENT,
          MALFORMED_ENTRY,
          NEWER_FORMAT,
          OLDER_FORMAT,
          WRONG_KIND,
          WRONG_DIGEST,
          TOO_LARGE,
          ALTERED,
          MISSING ->
          BAD_DATA;
    };
  }
}
