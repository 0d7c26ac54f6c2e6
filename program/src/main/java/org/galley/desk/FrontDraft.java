package org.galley.desk;

import java.time.Instant;
import org.galley.story.Front;

/// A front as somebody is arranging it, beside the one that readers see.
///
/// @param live position of the arrangement that readers saw when this one was begun; -1 for none
/// @param version counts its changes from 1
public record FrontDraft(Front front, long live, int version, long person, Instant at) {}
