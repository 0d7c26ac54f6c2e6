package org.galley.media;

/// The pictures that a paper gives out: those of its stories, and the cards drawn for stories that
/// have none.
public record Pictures(Renditions renditions, ShareCards cards) {}
