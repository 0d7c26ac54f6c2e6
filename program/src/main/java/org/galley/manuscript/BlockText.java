package org.galley.manuscript;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.galley.journal.BlockReader;
import org.galley.journal.BlockWriter;
import org.galley.journal.StrictJson;
import org.galley.story.Block;
import org.galley.story.Block.Picture;

/// A block as a text: JSON as documents write it.
public final class BlockText {

  private static final StrictJson JSON = new StrictJson();

  private BlockText() {}

  public static String of(Block block) {
    return new String(JSON.write(out -> new BlockWriter(out).block(block)), UTF_8);
  }

  /// @throws org.galley.journal.JournalException `MALFORMED_DOCUMENT` or `TOO_LARGE`
  public static Picture picture(String text) {
    return JSON.read(
        text.getBytes(UTF_8),
        in -> {
          Picture picture = new BlockReader(in).picture();
          in.finish();
          return picture;
        });
  }
}
