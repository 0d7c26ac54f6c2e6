package org.galley.press;

import java.util.List;
import org.galley.press.ListView.Step;

/// What a page of corrections prints.
///
/// @param kinds links to the lists of each kind
/// @param parts the corrections of a month each, newest first
public record CorrectionsView(
    Frame frame, String heading, String intro, List<Kind> kinds, List<Part> parts, List<Step> steps)
    implements PageView {

  public record Kind(String href, String name, boolean current) {}

  public record Part(String month, List<AmendedView> amended) {}
}
