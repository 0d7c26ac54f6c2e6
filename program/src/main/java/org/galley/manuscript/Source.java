package org.galley.manuscript;

import org.galley.story.Id;

/// What a translation was made from.
///
/// @param story the one in the other language
/// @param revision that the translation follows
public record Source(Id story, int revision) {}
