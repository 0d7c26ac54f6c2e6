package org.galley.desk.web;

/// What somebody is told who asked for something that is not possible.
///
/// @param heading what it is about
/// @param reason what, why and what to do
public record RefusedPage(Frame frame, String heading, String reason) implements DeskPage {}
