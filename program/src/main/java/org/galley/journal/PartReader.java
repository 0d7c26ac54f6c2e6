package org.galley.journal;

import org.galley.story.Byline;
import org.galley.story.Correction;
import org.galley.story.Origin;

/// Reads the small parts of a story that stand in more than one kind of object; see [PartWriter].
public final class PartReader {

  private final JsonReader in;

  public PartReader(JsonReader in) {
    this.in = in;
  }

  public Byline byline() {
    in.open();
    Byline byline = new Byline(in.text("name"), in.optionalId("author"));
    in.close();
    return byline;
  }

  public Correction correction() {
    in.open();
    Correction correction =
        new Correction(in.instant("at"), in.text("wrong"), in.text("right"), in.flag("material"));
    in.close();
    return correction;
  }

  public Origin origin() {
    in.open();
    Origin origin =
        new Origin(in.text("source"), in.text("key"), in.list("addresses", in::addressElement));
    in.close();
    return origin;
  }
}
