package org.galley.desk;

/// What the newsroom decided of its own way to work. Not public.
///
/// @param onePerson whether one person may approve what they wrote themselves
/// @param passkeys whether people must sign in with a passkey once they have one
/// @param alarms address that is told of alarms by a POST of JSON; empty for none
public record Rules(boolean onePerson, boolean passkeys, String alarms) {

  /// Four eyes on everything.
  public static final Rules USUAL = new Rules(false, false, "");

  public Rules {
    if (!alarms.isEmpty() && !alarms.matches("https?://[^\\s\"<>]{1,2000}")) {
      throw new IllegalArgumentException(
          "alarms go to an address such as 'https://example.org/alarm', but this is '%s'"
              .formatted(alarms));
    }
  }
}
