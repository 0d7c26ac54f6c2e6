package org.galley.press;

import java.util.List;
import org.galley.story.Block;
import org.galley.story.Media;
import org.jspecify.annotations.Nullable;

/// Prints a picture in all widths and formats in which it is offered, for the browser to choose.
final class PictureTag {

  /// What browsers get that know nothing of choosing.
  private static final int PLAIN_WIDTH = 640;

  private static final int STEP = 10;
  private static final int MIDDLE = 50;

  private final Html out;

  PictureTag(Html out) {
    this.out = out;
  }

  /// @param sizes one of [Sizes]
  /// @param first whether it is the first picture of the page, which is fetched before all else
  void print(Block.Picture picture, Media media, String sizes, boolean first) {
    if (!media.isScaled()) {
      image(picture, media, media.address(), first);
      return;
    }
    List<Integer> widths = Media.widths(media.width());
    out.raw("<picture>");
    for (Media.Format format : Media.OFFERED) {
      if (format != Media.OFFERED.getLast()) {
        source(media, format, widths, sizes);
      }
    }
    int plain = widths.getFirst();
    for (int width : widths) {
      plain = width <= PLAIN_WIDTH ? width : plain;
    }
    Media.Format last = Media.OFFERED.getLast();
    image(picture, media, Media.address(media.digest(), plain, last), first);
    out.raw("</picture>");
  }

  private void source(Media media, Media.Format format, List<Integer> widths, String sizes) {
    out.raw("<source type=\"").raw(format.type()).raw("\" srcset=\"");
    String folder = Media.FOLDER + media.digest() + "/";
    String end = "." + format.extension() + " ";
    for (int width : widths) {
      out.raw(width == widths.getFirst() ? "" : ", ");
      out.raw(folder).raw(width).raw(end).raw(width).raw("w");
    }
    out.raw("\" sizes=\"").raw(sizes).raw("\">");
  }

  private void image(Block.Picture picture, Media media, String src, boolean first) {
    out.raw("<img src=\"").raw(src).raw("\" width=\"").raw(media.width());
    out.raw("\" height=\"").raw(media.height()).raw("\" alt=\"").text(picture.alt());
    String look = look(picture.focal(), media.colour());
    out.raw(look.isEmpty() ? "" : "\" class=\"" + look);
    out.raw(first ? "\" fetchpriority=\"high\">" : "\" loading=\"lazy\">");
  }

  /// The classes of where a picture is cropped and of its ground: pages have no style of their own.
  private static String look(Block.@Nullable Focal focal, String colour) {
    StringBuilder look = new StringBuilder();
    int x = focal == null ? MIDDLE : tens(focal.x());
    int y = focal == null ? MIDDLE : tens(focal.y());
    if (x != MIDDLE) {
      look.append(" fx-").append(x);
    }
    if (y != MIDDLE) {
      look.append(" fy-").append(y);
    }
    if (!colour.isEmpty()) {
      look.append(" tone-").append(tone(Integer.parseInt(colour, 16)));
    }
    return look.toString().strip();
  }

  private static int tens(int part) {
    return (part + STEP / 2) / STEP * STEP;
  }

  /// The tone of the style sheet that is nearest to a colour: `tone-` and a level from 0 to 2 for
  /// red, green and blue, which stand for 42, 128 and 213.
  private static String tone(int colour) {
    int red = (colour >> 16) * 3 / 256;
    int green = (colour >> 8 & 0xff) * 3 / 256;
    int blue = (colour & 0xff) * 3 / 256;
    return "" + red + green + blue;
  }
}
