package org.galley.journal;

import org.galley.story.Byline;
import org.galley.story.Correction;
import org.galley.story.Origin;

/// Writes the small parts of a story that stand in more than one kind of object, with the members
/// in the order of the record.
public final class PartWriter {

  private final JsonWriter out;

  public PartWriter(JsonWriter out) {
    this.out = out;
  }

  public void byline(Byline byline) {
    out.open();
    out.text("name", byline.name());
    out.value("author", byline.author());
    out.close();
  }

  public void correction(Correction correction) {
    out.open();
    out.instant("at", correction.at());
    out.text("wrong", correction.wrong());
    out.text("right", correction.right());
    out.flag("material", correction.material());
    out.close();
  }

  public void origin(Origin origin) {
    out.open();
    out.text("source", origin.source());
    out.text("key", origin.key());
    out.list("addresses", origin.addresses(), address -> out.string(address.toString()));
    out.close();
  }
}
