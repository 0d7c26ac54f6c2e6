package org.galley.media;

import java.awt.Graphics2D;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// Decodes uploads and masters within bounds of memory and time, into sRGB with 8 bits a channel.
///
/// WebP is decoded by Java alone: a picture from outside never reaches native code that is not the
/// JDK's own.
final class Decoding {

  /// What a decoded pixel takes while it becomes sRGB, beside its own samples.
  private static final int RESULT_BYTES = 4;

  private final long memory;
  private final Duration patience;

  /// @param memory in bytes that one picture may take; a larger one is read with pixels left out
  /// @param patience how long one picture may take
  Decoding(long memory, Duration patience) {
    this.memory = memory;
    this.patience = patience;
  }

  /// @throws Upload.Broken if the pixels are not what the parts promise, or take too long
  BufferedImage decode(Upload upload) throws Upload.Broken {
    try {
      return decode(upload, reader(upload));
    } catch (IOException | RuntimeException e) {
      // Readers meet damage with many kinds of exception.
      throw new Upload.Broken("its pixels are damaged or coded in a way that is not known here", e);
    }
  }

  private BufferedImage decode(Upload upload, ImageReader reader)
      throws IOException, Upload.Broken {
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(upload.clean()))) {
      reader.setInput(in, true, true);
      // The reader must see the very size that was weighed.
      if (upload.kind() != FileKind.GIF
          && (reader.getWidth(0) != upload.width() || reader.getHeight(0) != upload.height())) {
        throw new Upload.Broken("its parts tell different sizes");
      }
      return srgb(read(reader, upload), upload.profile());
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(Upload upload) {
    return switch (upload.kind()) {
      case JPEG -> reader("jpeg", "com.twelvemonkeys.");
      case WEBP -> reader("webp", "com.twelvemonkeys.");
      case PNG -> reader("png", "com.sun.");
      case GIF -> reader("gif", "com.sun.");
      case SVG, HEIC, AVIF, TIFF, PHOTOSHOP, PDF, OTHER ->
          throw new IllegalArgumentException(upload.kind() + " is not decoded here");
    };
  }

  /// The reader of a format from one make: there may be others, which are not to be trusted.
  private static ImageReader reader(String format, String make) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith(make)) {
        return reader;
      }
    }
    throw new IllegalStateException("this program lacks its reader of " + format);
  }

  private BufferedImage read(ImageReader reader, Upload upload) throws IOException, Upload.Broken {
    ImageReadParam param = reader.getDefaultReadParam();
    int step = step(reader, upload);
    param.setSourceSubsampling(step, step, 0, 0);
    AtomicBoolean late = new AtomicBoolean();
    Thread watch =
        Thread.ofVirtual()
            .start(() -> {
              try {
                Thread.sleep(patience);
                late.set(true);
                reader.abort();
              } catch (InterruptedException _) {
                // It was read in time.
              }
            });
    try {
      BufferedImage picture = reader.read(0, param);
      if (late.get()) {
        throw new Upload.Broken(
            "it takes more than %d seconds to read".formatted(patience.toSeconds()));
      }
      return picture;
    } finally {
      watch.interrupt();
    }
  }

  /// Each how many pixels one is read, both ways, so that the memory is enough.
  private int step(ImageReader reader, Upload upload) throws IOException {
    ImageTypeSpecifier type = reader.getRawImageType(0);
    int bits = 32;
    if (type != null) {
      bits = 0;
      for (int size : type.getSampleModel().getSampleSize()) {
        bits += Math.max(8, size);
      }
    }
    long whole = upload.pixels() * (bits / 8 + RESULT_BYTES);
    int step = 1;
    while (whole / ((long) step * step) > memory) {
      step++;
    }
    return step;
  }

  private static BufferedImage srgb(BufferedImage picture, byte @Nullable [] profile) {
    ColorModel model = picture.getColorModel();
    int type = model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage to = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
    if (model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && model instanceof ComponentColorModel) {
      grey(picture.getRaster(), model, to);
      return to;
    }
    BufferedImage from = profile == null ? picture : profiled(picture, profile);
    if (from.getColorModel().getColorSpace().isCS_sRGB()) {
      Graphics2D graphics = to.createGraphics();
      graphics.drawImage(from, 0, 0, null);
      graphics.dispose();
    } else {
      new ColorConvertOp(null).filter(from, to);
    }
    return to;
  }

  /// Greys are taken as they stand: Java would make them lighter, as if they were measured light.
  private static void grey(Raster raster, ColorModel model, BufferedImage to) {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    int most = (1 << model.getComponentSize(0)) - 1;
    int[] samples = new int[width * bands];
    int[] row = new int[width];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, samples);
      for (int x = 0; x < width; x++) {
        int grey = samples[x * bands] * 255 / most;
        int alpha = bands > 1 ? samples[x * bands + 1] * 255 / most : 255;
        row[x] = alpha << 24 | grey << 16 | grey << 8 | grey;
      }
      to.setRGB(0, y, width, 1, row, 0, width);
    }
  }

  /// The same samples, understood as the profile says; if it is none for such samples, as they are.
  private static BufferedImage profiled(BufferedImage picture, byte[] bytes) {
    try {
      ICC_Profile profile = ICC_Profile.getInstance(bytes);
      if (profile.getColorSpaceType() != ColorSpace.TYPE_RGB) {
        return picture;
      }
      ColorModel model = picture.getColorModel();
      BufferedImage plain = picture;
      if (!(model instanceof ComponentColorModel) || model.getNumColorComponents() != 3) {
        plain = samples(picture);
        model = plain.getColorModel();
      }
      ColorModel told =
          new ComponentColorModel(
              new ICC_ColorSpace(profile),
              model.hasAlpha(),
              false,
              model.getTransparency(),
              model.getTransferType());
      return new BufferedImage(told, plain.getRaster(), false, null);
    } catch (IllegalArgumentException | CMMException _) {
      return picture;
    }
  }

  /// A picture of another make, such as one with a palette, as samples of red, green and blue.
  private static BufferedImage samples(BufferedImage picture) {
    BufferedImage samples =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            picture.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_4BYTE_ABGR
                : BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = samples.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    return samples;
  }
}
