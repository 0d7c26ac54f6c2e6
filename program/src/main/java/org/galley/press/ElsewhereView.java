package org.galley.press;

/// What a page prints that stands for one which a copy of the paper does not have.
///
/// @param why it is not here
/// @param href where it is, with the paper's address
public record ElsewhereView(Frame frame, String why, String href) {}
