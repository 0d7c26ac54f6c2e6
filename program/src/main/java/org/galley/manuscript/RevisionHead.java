package org.galley.manuscript;

import java.time.Instant;

/// What lists say of a revision without reading it.
///
/// @param base the revision that it was written on; 0 for the first
/// @param bodySince the last revision up to this one that changed the body
public record RevisionHead(
    int number, Revision.Kind kind, Instant at, long person, int base, int bodySince) {}
