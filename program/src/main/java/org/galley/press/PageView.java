package org.galley.press;

/// What a page prints, for its template.
sealed interface PageView
    permits FrontView,
        ListView,
        SubjectView,
        DayView,
        IndexView,
        CorrectionsView,
        EditionsView,
        GoneView,
        SpecialView,
        StandingView,
        StoryView {

  Frame frame();
}
