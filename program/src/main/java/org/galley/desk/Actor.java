package org.galley.desk;

/// Who does something, and in which signed-in browser.
///
/// @param session 0 for a command on the paper's own machine
public record Actor(long person, long session) {

  /// The program itself, as when the time of something has come.
  public static final Actor PROGRAM = new Actor(0, 0);
}
