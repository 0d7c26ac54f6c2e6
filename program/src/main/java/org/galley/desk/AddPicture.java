package org.galley.desk;

import java.util.List;
import org.galley.media.Darkroom;
import org.galley.media.Developed;
import org.galley.media.MediaStore;
import org.galley.media.Originals;
import org.galley.media.PictureWords;
import org.galley.story.Media;

/// Takes a picture into the house: its original is kept for the desk, its master for the public.
/// Nothing is public before a story that shows it is.
public final class AddPicture {

  private final Darkroom darkroom;
  private final MediaStore masters;
  private final Originals originals;

  public AddPicture(Darkroom darkroom, MediaStore masters, Originals originals) {
    this.darkroom = darkroom;
    this.masters = masters;
    this.originals = originals;
  }

  /// What became of an upload.
  public sealed interface Outcome {}

  /// The picture is here.
  ///
  /// @param media for the documents that show it
  /// @param words what it says of itself, for the editor to use or not
  /// @param remarks what is not as it was in the upload
  public record Added(Media media, PictureWords words, List<String> remarks) implements Outcome {
    public Added {
      remarks = List.copyOf(remarks);
    }
  }

  /// The upload is no picture for a page, and nothing of it was kept.
  ///
  /// @param reason what is wrong, why, and what to do
  public record Unfit(String reason) implements Outcome {}

  /// Adds the picture in `upload`. A crash between the two files leaves one that nothing names.
  public Outcome run(byte[] upload) {
    return switch (darkroom.develop(upload)) {
      case Developed.Unfit unfit -> new Unfit(unfit.reason());
      case Developed.Master master -> {
        originals.put(upload, master.media().digest());
        masters.put(master.bytes());
        yield new Added(master.media(), master.words(), master.remarks());
      }
    };
  }
}
