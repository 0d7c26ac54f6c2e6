package org.galley.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/// One line on a terminal that tells how far a long work is, written again and again over itself.
/// Writes nothing if standard error is not a terminal.
final class ProgressLine implements AutoCloseable {

  private static final long EVERY_NANOS = 200_000_000;
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private final PrintWriter err;
  private final boolean terminal;
  private long next = System.nanoTime() + EVERY_NANOS;
  private int width;

  ProgressLine(PrintWriter err) {
    this(err, isTerminal());
  }

  ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /// Shows the words, unless others were shown a moment ago.
  synchronized void show(Supplier<String> words) {
    if (terminal && System.nanoTime() - next >= 0) {
      next = System.nanoTime() + EVERY_NANOS;
      write(words.get());
    }
  }

  /// Clears the line, for other words to be written in its place.
  synchronized void clear() {
    if (width > 0) {
      write("");
      err.print('\r');
      err.flush();
    }
  }

  @Override
  public void close() {
    clear();
  }

  private void write(String words) {
    err.print('\r' + words + " ".repeat(Math.max(0, width - words.length())));
    err.flush();
    width = words.length();
  }

  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }
}
