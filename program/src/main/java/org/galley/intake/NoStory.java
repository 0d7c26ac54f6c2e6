package org.galley.intake;

/// Something in an archive that never was to become a story, such as a menu, and what it is.
public record NoStory(String key, String what) implements Reading {}
