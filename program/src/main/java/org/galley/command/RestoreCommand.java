package org.galley.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.galley.journal.Entry;
import org.galley.journal.EntryCodec;
import org.galley.journal.Storage;
import org.galley.store.DataDirectory;
import org.galley.store.FileSigner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a paper from a backup, and lets it publish again.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a paper from a backup in a new or an empty folder. The restored paper is read only until"
          + " 'restore --promote --data DIR', which lets it publish and needs the log key in DIR/keys.",
      "Promote only when the paper from which the backup was made will never run again: two papers"
          + " that publish under one key contradict each other, and everybody can see it."
    },
    footer = {
      "",
      "Exit codes: 0 restored or promoted; 64 wrong usage; 65 FILE is no sound backup, or the key is"
          + " not this paper's; 69 DIR is not empty or in use, or the key is missing; 74 disk or"
          + " database failed."
    })
final class RestoreCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin DataOption data;

  @Option(names = "--promote", description = "Let a restored paper publish.")
  boolean promote;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The backup.")
  @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    DataDirectory directory = data.directory();
    Path backup = file;
    if (promote == (backup != null)) {
      throw new ParameterException(
          spec.commandLine(), "give either the FILE to restore or --promote");
    }
    if (backup == null) {
      promote(directory);
    } else {
      restore(directory, backup);
    }
    return 0;
  }

  private void restore(DataDirectory directory, Path backup) throws IOException {
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
      new Restore(directory, line).run(backup);
    }
    PrintWriter out = spec.commandLine().getOut();
    try (House house = House.open(directory)) {
      out.println(
          "Restored %s to %s. It is read only; 'galley fsck' checks all of it."
              .formatted(Amounts.of(house.journal().size(), "entry", "entries"), data.path));
    }
    out.println(
        Files.exists(directory.keys())
            ? "To let it publish: galley restore --promote --data " + data.path
            : "To let it publish, put the log key back into %s/keys, then: galley restore --promote --data %s"
                .formatted(data.path, data.path));
  }

  private void promote(DataDirectory directory) throws IOException {
    House.requirePaper(directory);
    if (!Files.exists(directory.restored())) {
      throw new Refused(
          Faults.TAKEN, data.path + " was not restored from a backup, or is promoted already");
    }
    try (StillPaper paper = StillPaper.open(directory)) {
      if (paper.running()) {
        throw new Refused(Faults.TAKEN, "this paper runs; stop it, promote it, start it again");
      }
      requireOwnKeys(paper.storage(), FileSigner.open(directory, InstantSource.system()));
    }
    // The marker goes last: until then whatever happens here can be done again.
    long size = House.promote(directory);
    spec.commandLine()
        .getOut()
        .println(
            """
            %s publishes again. It has %s; the checkpoint over them is signed with the log key, \
            and what it publishes next comes after them.
            The paper from which the backup was made must never run again. What it published after \
            the backup is not here; whoever saw that will notice that the journal went two ways.\
            """
                .formatted(data.path, Amounts.of(size, "entry", "entries")));
  }

  private void requireOwnKeys(Storage storage, FileSigner signer) {
    Entry first = EntryCodec.decode(storage.read(snapshot -> snapshot.entry(0)));
    if (!(first instanceof Entry.Opened opened) || !opened.keys().equals(signer.keys())) {
      throw new Refused(
          Faults.BAD_DATA,
          "the keys in %s/keys are not those of this paper's log; put back the right ones"
              .formatted(data.path));
    }
  }
}
