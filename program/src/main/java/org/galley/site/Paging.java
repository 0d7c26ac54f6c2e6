package org.galley.site;

/// How many stories stand on one page. Pages of a list are numbered from the oldest, so that a page
/// that is full keeps its stories when newer ones come.
public final class Paging {

  /// Stories on a numbered page of a list.
  public static final int LIST = 20;

  /// Addresses in one part of a month's sitemap.
  public static final int SITEMAP = 500;

  private Paging() {}

  /// How many pages `stories` fill.
  public static long pages(long stories, int size) {
    return (stories + size - 1) / size;
  }
}
