package org.galley.story;

import java.util.Locale;
import java.util.Set;

/// In which direction a language is written.
public final class Script {

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");

  private Script() {}

  /// `rtl` or `ltr` for a BCP 47 tag.
  public static String direction(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    boolean named = tag.contains("-arab") || tag.contains("-hebr");
    return named || (RIGHT_TO_LEFT.contains(tag.split("-", 2)[0]) && !tag.contains("-latn"))
        ? "rtl"
        : "ltr";
  }
}
