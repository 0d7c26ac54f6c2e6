package org.galley.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures of every sort, good and bad, made for tests.
public final class Specimen {

  private Specimen() {}

  /// A picture whose left half is red and right half blue, lighter towards the foot.
  public static BufferedImage halves(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D graphics = picture.createGraphics();
    graphics.setPaint(
        new GradientPaint(0, 0, new Color(200, 0, 0), 0, height, new Color(255, 90, 90)));
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setPaint(
        new GradientPaint(0, 0, new Color(0, 0, 200), 0, height, new Color(90, 90, 255)));
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return picture;
  }

  /// A plain JPEG.
  public static byte[] jpeg(int width, int height) {
    return jpeg(width, height, false);
  }

  public static byte[] jpeg(int width, int height, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (progressive) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    BufferedImage picture = halves(width, height, BufferedImage.TYPE_INT_RGB);
    return write(writer, param, new IIOImage(picture, null, null));
  }

  /// A JPEG of four inks, as printing houses send them.
  public static byte[] cmyk(int width, int height) {
    WritableRaster inks = Raster.createInterleavedRaster(0, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        // Adobe's programs write inks the other way round: 255 is none.
        boolean left = x < width / 2;
        inks.setPixel(x, y, left ? new int[] {255, 0, 0, 255} : new int[] {0, 0, 255, 255});
      }
    }
    ImageWriter writer = own("jpeg");
    byte[] plain = write(writer, writer.getDefaultWriteParam(), new IIOImage(inks, null, null));
    byte[] adobe = "Adobe\0d\0\0\0\0\0".getBytes(ISO_8859_1);
    return with(plain, 0xee, adobe);
  }

  private static ImageWriter own(String format) {
    var writers = ImageIO.getImageWritersByFormatName(format);
    while (true) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.")) {
        return writer;
      }
    }
  }

  /// A JPEG with another segment behind its start.
  public static byte[] with(byte[] jpeg, int marker, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(0xff);
    out.write(marker);
    out.write((content.length + 2) >> 8);
    out.write(content.length + 2);
    out.writeBytes(content);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /// Exif that tells how the picture is turned and where it was taken.
  public static byte[] exif(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(200);
    exif.put("Exif\0\0MM\0*".getBytes(ISO_8859_1)).putInt(8);
    exif.putShort((short) 2);
    exif.putShort((short) 0x112).putShort((short) 3).putInt(1).putInt(orientation << 16);
    exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
    exif.putInt(0);
    exif.putShort((short) 1);
    exif.putShort((short) 1).putShort((short) 2).putInt(2).putInt('N' << 24);
    exif.putInt(0);
    return Arrays.copyOf(exif.array(), exif.position());
  }

  public static byte[] xmp(String properties) {
    String xmp =
        """
        http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF\
         xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""\
         xmlns:dc="http://purl.org/dc/elements/1.1/"\
         xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">%s</rdf:Description></rdf:RDF></x:xmpmeta>\
        """
            .formatted(properties);
    return xmp.getBytes(ISO_8859_1);
  }

  /// An ICC profile in which red is not red.
  public static byte[] icc() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1));
    out.writeBytes(profile);
    return out.toByteArray();
  }

  public static byte[] png(BufferedImage picture) {
    ImageWriter writer = own("png");
    return write(writer, writer.getDefaultWriteParam(), new IIOImage(picture, null, null));
  }

  /// A PNG of grey with 16 bits a pixel, all of one grey.
  public static byte[] deepGrey(int width, int height, int grey) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.getRaster().setSample(x, y, 0, grey * 257);
      }
    }
    return png(picture);
  }

  /// A PNG of a few kilobytes that says it is as large as asked, and would be.
  public static byte[] bomb(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 1).put((byte) 0);
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(rows)) {
      byte[] row = new byte[(width + 7) / 8 + 1];
      for (int y = 0; y < height; y++) {
        out.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
    chunk(png, "IHDR", header.array());
    chunk(png, "IDAT", rows.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  /// A PNG with another chunk behind its header.
  public static byte[] withChunk(byte[] png, String name, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(png, 0, 33);
    chunk(out, name, content);
    out.write(png, 33, png.length - 33);
    return out.toByteArray();
  }

  /// Compressed text that is a thousand times as long when it is unpacked.
  public static byte[] textBomb(int megabytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("Comment\0\0".getBytes(ISO_8859_1));
    try (DeflaterOutputStream zip = new DeflaterOutputStream(out)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        zip.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
    byte[] type = name.getBytes(ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(type);
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /// A GIF of so many pictures.
  public static byte[] gif(int width, int height, int pictures) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < pictures; i++) {
        BufferedImage picture = halves(width, height, BufferedImage.TYPE_BYTE_INDEXED);
        ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(picture);
        IIOMetadata about = writer.getDefaultImageMetadata(type, null);
        String format = about.getNativeMetadataFormatName();
        about.setFromTree(format, (IIOMetadataNode) about.getAsTree(format));
        writer.writeToSequence(new IIOImage(picture, null, about), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  public static byte[] webp(int width, int height, boolean transparent) {
    BufferedImage picture =
        halves(
            width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    if (transparent) {
      picture.setRGB(0, 0, 0);
    }
    return Encoding.webp(picture);
  }

  public static byte[] joined(byte[] first, String after) {
    byte[] second = after.getBytes(ISO_8859_1);
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] write(ImageWriter writer, ImageWriteParam param, IIOImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, picture, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
