package org.galley.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.galley.media.Darkroom;
import org.galley.media.Developed;
import org.galley.media.MediaStore;
import org.galley.media.Renditions;
import org.galley.media.ShareCard;
import org.galley.media.ShareCards;
import org.galley.media.Specimen;
import org.galley.story.Digest;
import org.galley.story.Media;

/// Develops uploads, good and hostile, and makes renditions of masters: `FOLDER ROUNDS`. Rows of
/// three kinds: `upload`, `rendition`, `card`.
public final class Developing {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Developing() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Darkroom darkroom = new Darkroom();
    byte[] photograph = photograph(1_600, 1_067);
    for (int i = 0; i < 5; i++) {
      darkroom.develop(photograph);
    }
    uploads(photograph).forEach((name, bytes) -> upload(darkroom, name, bytes));
    renditions(folder, photograph, rounds);
    cards(rounds);
  }

  private static void upload(Darkroom darkroom, String name, byte[] bytes) {
    long start = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    Developed developed = darkroom.develop(bytes);
    double seconds = (System.nanoTime() - start) / 1e9;
    double worked = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
    String outcome =
        switch (developed) {
          case Developed.Master master ->
              "master of %d x %d".formatted(master.media().width(), master.media().height());
          case Developed.Unfit _ -> "refused";
        };
    System.out.printf(
        "upload\t%s\t%,d\t%.2f\t%.2f\t%s%n", name, bytes.length / 1_000, seconds, worked, outcome);
  }

  private static Map<String, byte[]> uploads(byte[] photograph) throws IOException {
    byte[] plain = Specimen.jpeg(800, 500);
    Map<String, byte[]> uploads = new LinkedHashMap<>();
    uploads.put("photograph of 1.7 megapixels", photograph);
    uploads.put("photograph of 24 megapixels", photograph(6_000, 4_000));
    uploads.put("progressive JPEG of 24 megapixels", Specimen.jpeg(6_000, 4_000, true));
    uploads.put("JPEG of 100 megapixels", Specimen.jpeg(11_548, 8_660));
    uploads.put("PNG of 100 megapixels", Specimen.bomb(11_548, 8_660));
    uploads.put("CMYK of 12 megapixels", Specimen.cmyk(4_000, 3_000));
    uploads.put("16-bit grey of 12 megapixels", Specimen.deepGrey(4_000, 3_000, 100));
    uploads.put("animated GIF", Specimen.gif(800, 500, 20));
    uploads.put("WebP of 12 megapixels", Specimen.webp(4_000, 3_000, false));
    uploads.put("PNG of 3,600 megapixels in 440 kB", Specimen.bomb(60_000, 60_000));
    uploads.put("PNG whose comment unpacks to 1 GB", withTextBomb());
    uploads.put("JPEG cut in the middle", Arrays.copyOf(photograph, photograph.length / 2));
    uploads.put("JPEG and web page in one", Specimen.joined(plain, "<script>"));
    uploads.put("SVG with a script", "<svg><script/></svg>".getBytes(StandardCharsets.UTF_8));
    uploads.put("JPEG that is a zip", "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8));
    return uploads;
  }

  private static byte[] withTextBomb() {
    byte[] png = Specimen.png(Specimen.halves(800, 500, BufferedImage.TYPE_INT_RGB));
    return Specimen.withChunk(png, "zTXt", Specimen.textBomb(1_000));
  }

  private static void renditions(Path folder, byte[] photograph, int rounds) throws IOException {
    MediaStore masters = new MediaStore(folder.resolve("media"));
    Digest master = masters.put(photograph);
    for (Media.Format format : Media.OFFERED) {
      for (int width : Media.widths(1_600)) {
        if (width == 1_600 && format == Media.Format.JPEG) {
          continue; // That is the master itself.
        }
        Figures times = new Figures();
        int bytes = 0;
        for (int i = -2; i < rounds; i++) {
          Path kept = Files.createTempDirectory(folder, "kept");
          Renditions renditions = new Renditions(masters, kept, 1L << 30);
          long start = THREADS.getCurrentThreadCpuTime();
          bytes = renditions.get(master, width, format).orElseThrow().bytes().length;
          if (i >= 0) {
            times.add(THREADS.getCurrentThreadCpuTime() - start);
          }
        }
        System.out.printf(
            "rendition\t%s\t%d\t%.1f\t%s%n", format.extension(), width, bytes / 1e3, times.row());
      }
    }
  }

  private static void cards(int rounds) {
    String headline =
        "The Old Light shines again over Lantern Quay after eleven dark years, number ";
    ShareCards cards = new ShareCards(0);
    Figures times = new Figures();
    int bytes = 0;
    for (int i = -2; i < rounds; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      bytes = cards.draw(new ShareCard("Gazette", "Harbour", headline + i, "en")).length;
      if (i >= 0) {
        times.add(THREADS.getCurrentThreadCpuTime() - start);
      }
    }
    System.out.printf("card\tpng\t1200\t%.1f\t%s%n", bytes / 1e3, times.row());
  }

  /// What is as hard to compress as a photograph: shapes of all sizes, and grain.
  private static byte[] photograph(int width, int height) throws IOException {
    Random random = new Random(5);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    for (int i = 0; i < 4_000; i++) {
      int size = 1 + (int) (width / 4.0 * Math.pow(random.nextDouble(), 4));
      graphics.setColor(
          Color.getHSBColor(random.nextFloat(), random.nextFloat() / 2, random.nextFloat()));
      graphics.fillOval(
          random.nextInt(width) - size / 2, random.nextInt(height) - size / 2, size, size);
    }
    graphics.dispose();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int grain = random.nextInt(9) * 0x010101;
        picture.setRGB(x, y, (picture.getRGB(x, y) & 0xf0f0f0) + grain);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", bytes);
    return bytes.toByteArray();
  }
}
