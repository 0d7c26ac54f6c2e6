package org.galley.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Turns and scales pictures in sRGB.
final class Pixels {

  private Pixels() {}

  /// The picture at most so large both ways: itself if it is not larger.
  static BufferedImage within(BufferedImage picture, int longest) {
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    if (longer <= longest) {
      return picture;
    }
    int width = scaled(picture.getWidth(), longest, longer);
    int height = scaled(picture.getHeight(), longest, longer);
    return scale(picture, width, height);
  }

  private static int scaled(int side, int longest, int longer) {
    return Math.max(1, Math.toIntExact(Math.round((double) side * longest / longer)));
  }

  /// The picture in another size. Smaller ones are made by halving as long as that goes, so that
  /// each pixel counts.
  static BufferedImage scale(BufferedImage picture, int width, int height) {
    BufferedImage at = picture;
    while (at.getWidth() >= 2 * width && at.getHeight() >= 2 * height) {
      at = drawn(at, (at.getWidth() + 1) / 2, (at.getHeight() + 1) / 2);
    }
    return at.getWidth() == width && at.getHeight() == height ? at : drawn(at, width, height);
  }

  private static BufferedImage drawn(BufferedImage from, int width, int height) {
    BufferedImage to = new BufferedImage(width, height, from.getType());
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, 0, 0, width, height, null);
    graphics.dispose();
    return to;
  }

  /// The picture as it is to be seen, from how Exif says that it was taken.
  static BufferedImage turn(BufferedImage picture, int orientation) {
    if (orientation == 1) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    boolean lying = orientation >= 5;
    BufferedImage turned =
        new BufferedImage(lying ? height : width, lying ? width : height, picture.getType());
    Graphics2D graphics = turned.createGraphics();
    graphics.drawImage(picture, turning(orientation, width, height), null);
    graphics.dispose();
    return turned;
  }

  private static AffineTransform turning(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  /// Whether any pixel lets the ground shine through.
  static boolean isOpaque(BufferedImage picture) {
    if (!picture.getColorModel().hasAlpha()) {
      return true;
    }
    int[] row = new int[picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        if (pixel >>> 24 != 0xff) {
          return false;
        }
      }
    }
    return true;
  }

  /// The picture on white paper.
  static BufferedImage onPaper(BufferedImage picture) {
    if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
      return picture;
    }
    BufferedImage paper =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = paper.createGraphics();
    graphics.drawImage(picture, 0, 0, java.awt.Color.WHITE, null);
    graphics.dispose();
    return paper;
  }

  /// The mean colour of the whole, as `rrggbb`.
  static String colour(BufferedImage picture) {
    BufferedImage small = scale(onPaper(picture), 8, 8);
    long red = 0;
    long green = 0;
    long blue = 0;
    int[] all = small.getRGB(0, 0, 8, 8, null, 0, 8);
    for (int pixel : all) {
      red += pixel >> 16 & 0xff;
      green += pixel >> 8 & 0xff;
      blue += pixel & 0xff;
    }
    int count = all.length;
    return "%02x%02x%02x".formatted(red / count, green / count, blue / count);
  }
}
