package org.galley.story;

/// An address that leads to another one.
public record Redirect(Address from, Address to) implements Content {

  public Redirect {
    if (from.equals(to)) {
      throw new IllegalArgumentException("the address " + from + " would lead to itself");
    }
  }
}
