package org.galley.command;

/// Through which other commands hand their work to a running paper.
final class ControlSocket implements AutoCloseable {

  static ControlSocket open(House house) {
    return new ControlSocket();
  }

  @Override
  public void close() {}
}
