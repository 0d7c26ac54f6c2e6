package org.galley.site;

import org.galley.story.Card;

/// A live story in a list.
///
/// @param at by which the list orders it, in milliseconds since 1970
public record Listed(long number, long at, Card card) {}
