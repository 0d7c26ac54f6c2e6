package org.galley.story;

/// What a document of the journal can hold.
public sealed interface Content
    permits Story, Paper, Front, Topic, Author, Special, Advertisement, Notice, Redirect {}
