package org.galley.intake;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of an archive, which can be gone through from the start as often as an importer needs.
@FunctionalInterface
public interface Archive {

  /// A new stream from the first byte; whoever opens it closes it.
  InputStream open() throws IOException;
}
