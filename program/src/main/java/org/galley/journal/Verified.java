package org.galley.journal;

import org.jspecify.annotations.Nullable;

/// An entry that was found in the tree, with its document, which has the digest that the entry
/// names; null if the entry brings none.
public record Verified(long position, Entry entry, @Nullable Document document) {

  /// The document of an entry that always brings one.
  public Document required() {
    if (document == null) {
      throw new JournalException(
          JournalException.Code.MISSING, "the entry at position " + position + " has no document");
    }
    return document;
  }
}
