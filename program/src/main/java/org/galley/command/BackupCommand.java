package org.galley.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes one file with everything that a paper needs to run elsewhere.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes one file with everything that a paper needs to run elsewhere: journal, drafts, tables,"
          + " media, checkpoint. The paper may run meanwhile. The file holds drafts: keep it private.",
      "The log key is in it only with --with-key; without it the paper can be restored and read, but"
          + " nothing more can be published in its name unless you kept the folder DIR/keys yourself."
    },
    footer = {
      "",
      "Exit codes: 0 written; 1 written, but something was damaged and is not in it; 64 wrong usage; 65"
          + " there is no paper; 74 disk or database failed, or FILE is there already."
    })
final class BackupCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin DataOption data;

  @Option(names = "--with-key", description = "Put the secret log key into the file.")
  boolean withKey;

  @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
  Path file;

  @Override
  public Integer call() throws IOException {
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
      Backup backup = new Backup(data.directory(), withKey, line);
      backup.write(file);
      line.clear();
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          "Wrote %s with %s (%s)."
              .formatted(
                  file,
                  Amounts.of(backup.files(), "file", "files"),
                  Amounts.bytes(Files.size(file))));
      backup.leftOut().forEach(words -> out.println("  not in it: " + words));
      return backup.leftOut().isEmpty() ? 0 : Faults.FOUND_WRONG;
    }
  }
}
