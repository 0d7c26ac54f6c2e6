package org.galley.media;

import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Encodes pictures in sRGB. Nothing but pixels is written.
final class Encoding {

  /// How well renditions are kept, from 0 to 1: measured on drawings and photographs, see
  /// `docs/performance.md`.
  private static final float JPEG = 0.78f;

  private static final float WEBP = 0.44f;

  /// How well a master is kept that cannot be kept as it came.
  private static final float MASTER = 0.92f;

  private static final int WEBP_EFFORT = 6;

  private Encoding() {}

  static byte[] jpeg(BufferedImage picture) {
    return jpeg(picture, JPEG, true);
  }

  static byte[] masterJpeg(BufferedImage picture) {
    return jpeg(picture, MASTER, true);
  }

  private static byte[] jpeg(BufferedImage picture, float quality, boolean progressive) {
    ImageWriter writer = writer("jpeg", "com.sun.imageio.");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality);
    param.setProgressiveMode(
        progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    return write(writer, param, Pixels.onPaper(picture));
  }

  static byte[] png(BufferedImage picture) {
    ImageWriter writer = writer("png", "com.sun.imageio.");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0);
    return write(writer, param, picture);
  }

  /// @throws LinkageError if this machine has no encoder for WebP
  static byte[] webp(BufferedImage picture) {
    ImageWriter writer = writer("webp", "com.luciad.");
    WebPWriteParam param = new WebPWriteParam(Locale.ROOT);
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(param.getCompressionTypes()[WebPWriteParam.LOSSY_COMPRESSION]);
    param.setCompressionQuality(WEBP);
    param.setMethod(WEBP_EFFORT);
    return write(writer, param, picture);
  }

  private static ImageWriter writer(String format, String make) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith(make)) {
        return writer;
      }
    }
    throw new IllegalStateException("this Java cannot write " + format);
  }

  private static byte[] write(ImageWriter writer, ImageWriteParam param, RenderedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
