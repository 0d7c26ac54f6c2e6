package org.galley.desk.web;

/// A story in a list of the desk.
///
/// @param stage what it waits for, as a key of the texts and of its sign
/// @param language of its words, as a BCP 47 tag
/// @param place edition and section, in words
/// @param changed when it was last changed, in words
/// @param holder who writes on it now; may be empty
public record StoryLine(
    String href,
    String headline,
    String language,
    String direction,
    String stage,
    String place,
    String changed,
    String changedIso,
    String author,
    String holder) {}
