package org.galley.search;

import java.util.List;
import org.galley.site.Listed;

/// A live story that has what was asked for, in words of its checked document.
///
/// @param passage where its text has it; empty if headline or standfirst do
public record Hit(Listed story, List<Piece> headline, List<Piece> standfirst, List<Piece> passage) {

  public Hit {
    headline = List.copyOf(headline);
    standfirst = List.copyOf(standfirst);
    passage = List.copyOf(passage);
  }
}
