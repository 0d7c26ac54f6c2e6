package org.galley.intake;

/// Something in an archive that does not become a story, and why.
public record Refusal(String key, String reason) implements Reading {}
