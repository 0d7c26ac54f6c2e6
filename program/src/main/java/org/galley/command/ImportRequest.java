package org.galley.command;

import java.util.List;

/// What an import is asked to do, also from another process.
///
/// @param format as given on the command line
/// @param publish whether the stories become public
/// @param paths of the archives, absolute
record ImportRequest(String format, boolean publish, List<String> paths) implements ControlRequest {

  ImportRequest {
    paths = List.copyOf(paths);
  }
}
