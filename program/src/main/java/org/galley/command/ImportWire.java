package org.galley.command;

import tools.jackson.databind.json.JsonMapper;

/// How requests and events of an import are written on the control socket: one JSON object a line.
final class ImportWire {

  /// Longest line in bytes.
  static final int MAX_LINE = 1 << 20;

  private ImportWire() {}

  static String line(Object message) {
    return JsonMapper.shared().writeValueAsString(message) + "\n";
  }

  static ImportRequest request(String line) {
    return JsonMapper.shared().readValue(line, ImportRequest.class);
  }

  static ImportEvent event(String line) {
    return JsonMapper.shared().readValue(line, ImportEvent.class);
  }
}
