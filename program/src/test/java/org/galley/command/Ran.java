package org.galley.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A command that was run in this process, and what it said.
record Ran(int exit, String out, String err) {

  static Ran galley(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Galley.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Stream.of(arguments).map(Ran::text).toArray(String[]::new));
    return new Ran(exit, out.toString(), err.toString());
  }

  private static String text(Object argument) {
    return argument instanceof Path path ? path.toString() : argument.toString();
  }
}
