package org.galley.story;

import static org.galley.story.Checks.requireText;

/// What distinguishes a run of text from the text around it.
public sealed interface Mark {

  record Strong() implements Mark {}

  record Emphasis() implements Mark {}

  record Code() implements Mark {}

  record Subscript() implements Mark {}

  record Superscript() implements Mark {}

  /// A link to `href`: an address of this site, a place in the page, or an absolute http, https,
  /// mailto or tel one. Nothing else can be written, so that no story can carry a script.
  record Link(String href) implements Mark {
    public Link {
      requireText(href, "href");
      if (!Checks.isSafeLink(href)) {
        throw new IllegalArgumentException(
            "a link leads to '/...', '#...', 'http:', 'https:', 'mailto:' or 'tel:', but this is '"
                + href
                + "'");
      }
    }
  }

  /// How the run is read aloud, set small above it (furigana, pinyin).
  record Ruby(String reading) implements Mark {
    public Ruby {
      requireText(reading, "reading");
    }
  }

  /// The run is in another language, given as a BCP 47 tag.
  record Language(String tag) implements Mark {
    public Language {
      Checks.requireLanguage(tag);
    }
  }
}
