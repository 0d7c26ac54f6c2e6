package org.galley.desk.web;

/// Where people sign in.
///
/// @param says why they could not; may be empty
public record SignInPage(Frame frame, String says) implements DeskPage {}
