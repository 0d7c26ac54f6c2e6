package org.galley.desk.web;

import java.util.List;
import org.galley.press.Texts;
import org.jspecify.annotations.Nullable;

/// What stands around every page of the desk.
///
/// @param language BCP 47 tag of the interface
/// @param direction `ltr` or `rtl`
/// @param title of the page, for the tab
/// @param paper the newspaper's name
/// @param csrf token for forms
/// @param person the name of whoever is signed in; null for nobody
/// @param places where one can go from every page
/// @param says what was done, or why not, for the top of the page; may be empty
public record Frame(
    String language,
    String direction,
    Texts texts,
    String title,
    String paper,
    String csrf,
    @Nullable String person,
    List<Place> places,
    String says,
    Files files) {

  /// A place of the desk.
  public record Place(String href, String words, boolean here) {}

  /// The desk's own files for browsers.
  public record Files(String style, String script, String editor) {}
}
