package org.galley.site;

/// One place in a list.
///
/// @param at by which the list is ordered, in milliseconds since 1970; ties go by `story`
/// @param story the story's number; in a list of specials both are the subject's number
public record ListRow(long at, long story) {}
