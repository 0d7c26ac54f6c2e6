package org.galley.search;

/// Some words of a checked document, marked if they are what was asked for.
public record Piece(String words, boolean marked) {}
