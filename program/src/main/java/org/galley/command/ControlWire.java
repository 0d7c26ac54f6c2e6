package org.galley.command;

import tools.jackson.databind.json.JsonMapper;

/// How requests and events are written on the control socket: one JSON object a line.
final class ControlWire {

  /// Longest line in bytes.
  static final int MAX_LINE = 1 << 20;

  private ControlWire() {}

  static String line(Object message) {
    return JsonMapper.shared().writeValueAsString(message) + "\n";
  }

  static ControlRequest request(String line) {
    return JsonMapper.shared().readValue(line, ControlRequest.class);
  }

  static ImportEvent event(String line) {
    return JsonMapper.shared().readValue(line, ImportEvent.class);
  }
}
