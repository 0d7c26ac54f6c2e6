package org.galley.site;

/// Something that may stand at an address: addresses are found by a 64-bit key, so whoever looks
/// compares the whole address with what the target's document says.
///
/// @param target number of the story or subject; position of the entry for a redirect
public record AddressRow(Kind kind, long target) {

  /// What stands at an address.
  public enum Kind {
    STORY(0),
    IMPORTED(1),
    SUBJECT(2),
    REDIRECT(3);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /// How it stands in the table.
    public int code() {
      return code;
    }

    public static Kind of(int code) {
      return values()[code];
    }
  }
}
