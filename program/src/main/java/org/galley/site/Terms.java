package org.galley.site;

import java.util.List;
import org.galley.story.Paper;
import org.galley.story.Rights;

/// What every page says of the paper's rights: all but the names of crawlers and advertisers, so
/// that a page is not printed again when one of those is added.
public final class Terms {

  private Terms() {}

  /// The rights in force without those names.
  public static Rights of(SiteView view) {
    view.reads.thing(Stamps.terms());
    return of(view.paper());
  }

  /// Search engines are asked to stay away from a sample.
  static Rights of(Paper paper) {
    Rights rights = paper.rights();
    return new Rights(
        rights.hidden() || paper.sample(),
        rights.training(),
        rights.answers(),
        rights.licence(),
        rights.contact(),
        List.of(),
        List.of(),
        rights.members(),
        rights.controls());
  }
}
