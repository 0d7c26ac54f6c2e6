package org.galley.command;

import java.time.temporal.ChronoUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// How the program's alarms and the warnings of its libraries are written: one line each to
/// standard error, with the time in front.
final class LogLines extends Formatter {

  private static final String OURS = "org.galley.";

  private LogLines() {}

  /// From now on only warnings and worse are written.
  static void use() {
    LogManager.getLogManager().reset();
    ConsoleHandler console = new ConsoleHandler();
    console.setLevel(Level.WARNING);
    console.setFormatter(new LogLines());
    console.setFilter(LogLines::matters);
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(console);
  }

  /// The search library asks for a preview of Java at each start; Galley does without.
  private static boolean matters(LogRecord record) {
    return !String.valueOf(record.getLoggerName())
        .startsWith("org.apache.lucene.internal.vectorization");
  }

  @Override
  public String format(LogRecord record) {
    String level = record.getLevel().intValue() >= Level.SEVERE.intValue() ? "ERROR" : "WARNING";
    return record.getInstant().truncatedTo(ChronoUnit.MILLIS)
        + " "
        + level
        + " "
        + oneLine(formatMessage(record))
        + cause(record.getThrown())
        + System.lineSeparator();
  }

  /// What went wrong and where in our own program.
  private static String cause(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "";
    }
    String words = ": " + oneLine(thrown.toString());
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        return words + " at " + frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return words;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
