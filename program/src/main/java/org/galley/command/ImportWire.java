package org.galley.command;

import tools.jackson.databind.json.JsonMapper;

/// How requests and events of an import are written on the control socket: one JSON object a line.
final class ImportWire {

  /// Longest line in bytes.
  static final int MAX_LINE = 1 << 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ImportWire() {}

  static String line(Object message) {
    return JSON.writeValueAsString(message) + "\n";
  }

  static ImportRequest request(String line) {
    return JSON.readValue(line, ImportRequest.class);
  }

  static ImportEvent event(String line) {
    return JSON.readValue(line, ImportEvent.class);
  }
}
