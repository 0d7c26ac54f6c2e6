package org.galley.desk.web;

import org.galley.people.Right;

/// The places of the desk that every page leads to, in their order.
enum DeskPlace {
  DESK("/", Right.READ);

  private final String href;
  private final Right right;

  DeskPlace(String href, Right right) {
    this.href = href;
    this.right = right;
  }

  String href() {
    return href;
  }

  /// What one must be allowed to do to go there.
  Right right() {
    return right;
  }

  /// Whether an address belongs to this place.
  boolean holds(String path) {
    return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
  }
}
