package org.galley.intake;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads one format of archive.
///
/// Reading is split in two so that the costly part can run on several threads: [#read] goes through
/// the stream on one thread in constant memory and hands out each thing it meets as a supplier; the
/// supplier, called once and on any thread, turns it into a [Reading].
public interface Importer {

  /// The name of the format, as given to `--format`.
  String format();

  /// Whether an archive says itself that it has this format. Of one that does not, and in which
  /// nothing can become a story, nobody knows what it is.
  default boolean isNamedInside() {
    return true;
  }

  /// Goes through `archive` to its end, more than once if the format asks for it. A thing that
  /// cannot become a story is still handed out, as one whose reading is a [Refusal].
  ///
  /// @throws IntakeException if the archive as a whole cannot be read: not this format, truncated,
  ///   not UTF-8, or over a limit. What was handed out before stands.
  void read(Archive archive, Consumer<Supplier<Reading>> out);
}
