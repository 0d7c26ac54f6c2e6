package org.galley.site;

/// Something that may stand at an address: addresses are found by a 64-bit key, so whoever looks
/// compares the whole address with what the target's document says.
///
/// @param target number of the story or subject; position of the entry for a redirect
public record AddressRow(Kind kind, long target) {

  /// What stands at an address.
  public enum Kind {
    STORY,
    IMPORTED,
    SUBJECT,
    REDIRECT
  }
}
