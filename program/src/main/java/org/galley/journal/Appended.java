package org.galley.journal;

import org.galley.story.Content;
import org.jspecify.annotations.Nullable;

/// An entry with its place in the journal, and what its document says; null if the entry has no
/// document or if it was erased.
public record Appended(long position, Entry entry, @Nullable Content content) {}
