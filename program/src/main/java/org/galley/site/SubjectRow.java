package org.galley.site;

import org.galley.story.Id;

/// Where a topic, author or special stands in the journal.
///
/// @param position of the entry whose document is in force
public record SubjectRow(long number, Id id, long position) {}
