package org.galley.command;

import java.nio.file.Path;
import org.galley.store.DataDirectory;
import picocli.CommandLine.Option;

/// The option that names the data directory.
final class DataOption {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The data directory.")
  Path path;

  DataDirectory directory() {
    return new DataDirectory(path);
  }
}
