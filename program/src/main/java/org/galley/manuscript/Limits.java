package org.galley.manuscript;

/// How wide headlines should be at most, in the units of [Width].
public record Limits(int headline, int front, int search) {

  /// What newsrooms publish as their own rules: near 80 to 100, 70 to 75 and 50 to 70.
  public static final Limits USUAL = new Limits(100, 75, 70);
}
