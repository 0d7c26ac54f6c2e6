package org.galley.manuscript;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.galley.story.Block;

/// A block of a manuscript's body, with a name by which revisions, comments and translations speak
/// of it however it moves.
///
/// @param key letters and digits; no other passage of the manuscript has it
/// @param block as readers would see it if nobody agreed to any open suggestion
/// @param suggested the block with its open suggestions, as the editor writes it in JSON; empty if
///   there are none
public record Passage(String key, Block block, String suggested) {

  /// Longest block with suggestions in characters.
  public static final int MOST_SUGGESTED = 1 << 20;

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{1,32}");
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 8;

  public Passage {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "a passage's key has 1 to 32 letters and digits, but this is '%s'".formatted(key));
    }
    if (suggested.length() > MOST_SUGGESTED) {
      throw new IllegalArgumentException(
          "a passage with suggestions has at most %d characters".formatted(MOST_SUGGESTED));
    }
  }

  /// A passage without suggestions.
  public Passage(String key, Block block) {
    this(key, block, "");
  }

  /// A passage under a new name.
  public static Passage of(Block block, RandomGenerator random) {
    StringBuilder key = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      key.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new Passage(key.toString(), block);
  }

  public boolean hasSuggestions() {
    return !suggested.isEmpty();
  }
}
