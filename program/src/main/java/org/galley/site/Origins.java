package org.galley.site;

import java.nio.charset.StandardCharsets;
import org.galley.story.Digest;
import org.galley.story.Origin;

/// The 64-bit key by which a story is found that came from elsewhere.
public final class Origins {

  private Origins() {}

  public static long key(Origin origin) {
    return key(origin.source(), origin.key());
  }

  public static long key(String source, String key) {
    return Digest.of((source + '\n' + key).getBytes(StandardCharsets.UTF_8)).first();
  }
}
