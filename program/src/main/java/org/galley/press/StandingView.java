package org.galley.press;

import gg.jte.Content;

/// What a standing page prints.
public record StandingView(Frame frame, String title, Content body) {}
