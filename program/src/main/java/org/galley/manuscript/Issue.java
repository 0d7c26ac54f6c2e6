package org.galley.manuscript;

/// Something about a manuscript that somebody can mend.
///
/// @param field which part of the manuscript it is about, such as `headline` or `body:KEY`
/// @param details what the message names, such as a number of letters; may be empty
public record Issue(Code code, String field, String details) {

  /// The kinds of issues. Those that block stand in the way of publication; the others advise.
  public enum Code {
    NO_HEADLINE(true),
    NO_SECTION(true),
    /// Neither a byline nor a source line.
    NO_BYLINE(true),
    /// Neither text nor the label of breaking news.
    NO_TEXT(true),
    PICTURE_WITHOUT_ALT(true),
    PICTURE_WITHOUT_CREDIT(true),
    OPEN_SUGGESTIONS(true),
    OPEN_COMMENTS(true),
    /// A footnote's number without its note.
    NOTE_MISSING(true),
    TOPIC_UNKNOWN(true),
    EMBARGOED(true),
    /// Something that records refuse, in their words.
    MALFORMED(true),
    LONG_HEADLINE(false),
    LONG_FRONT_HEADLINE(false),
    LONG_SEARCH_HEADLINE(false),
    NO_STANDFIRST(false),
    NO_TOPICS(false),
    NO_PICTURE(false),
    LONG_SENTENCE(false),
    DOUBLED_WORD(false),
    /// Words of a link that do not say where it leads.
    VAGUE_LINK(false),
    SHOUTING(false),
    /// A footnote that nothing refers to.
    NOTE_UNUSED(false),
    /// A translation whose source was changed after it.
    SOURCE_CHANGED(false);

    private final boolean blocking;

    Code(boolean blocking) {
      this.blocking = blocking;
    }

    public boolean isBlocking() {
      return blocking;
    }

    /// Whether it is settled in review, so that it does not stand in the way of that.
    public boolean isForReview() {
      return this == OPEN_SUGGESTIONS || this == OPEN_COMMENTS || this == EMBARGOED;
    }
  }

  public Issue(Code code, String field) {
    this(code, field, "");
  }

  public boolean isBlocking() {
    return code.isBlocking();
  }
}
