package org.galley.press;

import java.util.List;
import org.galley.press.ListView.Part;
import org.galley.press.ListView.Step;

/// What the page of one day prints.
public record DayView(
    Frame frame, String heading, MonthGrid month, List<Part> parts, List<Step> steps)
    implements PageView {}
