package org.galley.journal;

import org.galley.story.Content;

/// A document made ready for the journal: as a value, as bytes, and packed. Preparing is the costly
/// part of a publication and needs no lock.
public record Prepared(Content content, Document document, byte[] packed) {

  public static Prepared of(Content content, Document document) {
    return new Prepared(content, document, Packing.pack(document.bytes()));
  }
}
