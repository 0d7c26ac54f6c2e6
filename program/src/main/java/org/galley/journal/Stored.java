package org.galley.journal;

import org.jspecify.annotations.Nullable;

/// An entry's bytes with the document that it brought, packed; null if it has none or if that was
/// erased.
public record Stored(byte[] entry, byte @Nullable [] packed) {}
