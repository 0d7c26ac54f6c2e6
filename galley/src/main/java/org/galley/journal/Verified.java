package org.galley.journal;

/// An entry that was found in the tree, with the plain bytes of its document, whose digest is the one
/// that the entry names. The bytes are empty if the entry brings no document.
public record Verified(long position, Entry entry, byte[] document) {}
