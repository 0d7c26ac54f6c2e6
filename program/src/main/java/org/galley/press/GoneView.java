package org.galley.press;

import java.util.List;

/// What is printed where there is no page, or no longer one.
///
/// @param latest what is there instead
public record GoneView(Frame frame, String heading, List<String> paragraphs, List<Teaser> latest)
    implements PageView {}
