package org.galley.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /// The same command to be run in a process of its own, all words of which go to `said`.
  static ProcessBuilder process(Path said, List<?> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Galley.class.getName()));
    arguments.forEach(argument -> command.add(argument.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
  }

  private static String text(Object argument) {
    return argument instanceof Path path ? path.toString() : argument.toString();
  }
}
