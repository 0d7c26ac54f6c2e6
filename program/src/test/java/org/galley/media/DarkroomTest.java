package org.galley.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.galley.media.Developed.Master;
import org.galley.media.Developed.Unfit;
import org.galley.story.Digest;
import org.galley.story.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of good, odd and hostile uploads.
@Timeout(60)
class DarkroomTest {

  private final Darkroom darkroom = new Darkroom();

  @Test
  void plainJpeg_keepsItsVeryPixels() {
    byte[] upload = Specimen.jpeg(800, 500);
    Master master = master(upload);
    assertThat(master.media())
        .isEqualTo(
            new Media(
                Digest.of(master.bytes()),
                Media.Format.JPEG,
                800,
                500,
                master.bytes().length,
                master.media().colour()));
    assertThat(pixels(master)).isEqualTo(pixels(upload));
    assertThat(master.remarks()).isEmpty();
  }

  @Test
  void metadata_isRead_andGoneFromTheMaster() {
    byte[] upload =
        Specimen.with(
            Specimen.with(
                Specimen.with(Specimen.jpeg(800, 500), 0xe1, Specimen.exif(1)),
                0xe1,
                Specimen.xmp(
                    """
                    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">The quay at dawn</rdf:li></rdf:Alt></dc:description>
                    <dc:creator><rdf:Seq><rdf:li>Ann Brill</rdf:li></rdf:Seq></dc:creator>
                    <photoshop:Credit>Quay Pictures</photoshop:Credit><photoshop:City>Marle</photoshop:City>
                    <photoshop:DateCreated>2026-10-03T18:30:00+01:00</photoshop:DateCreated>\
                    """)),
            0xeb,
            "JP\0\1\0\0\0\1....jumbc2pa".getBytes(ISO_8859_1));
    Master master = master(upload);
    assertThat(master.words().caption()).isEqualTo("The quay at dawn");
    assertThat(master.words().credit()).isEqualTo("Ann Brill / Quay Pictures");
    assertThat(master.words().place()).isEqualTo("Marle");
    assertThat(master.words().taken()).isEqualTo("2026-10-03T17:30:00Z");
    assertThat(master.remarks()).anyMatch(remark -> remark.contains("C2PA"));
    assertThat(new String(master.bytes(), ISO_8859_1))
        .doesNotContain("Exif", "Brill", "Marle", "c2pa", "xmpmeta");
    assertThat(pixels(master)).isEqualTo(pixels(upload));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void turnedPicture_isTurnedTheRightWayUp(int orientation) {
    Master master = master(Specimen.with(Specimen.jpeg(80, 40), 0xe1, Specimen.exif(orientation)));
    boolean standing = orientation >= 5;
    assertThat(master.media().width()).isEqualTo(standing ? 40 : 80);
    assertThat(master.media().height()).isEqualTo(standing ? 80 : 40);
    BufferedImage picture = image(master.bytes());
    // Where the red half, which was on the left, has to be.
    int[] red =
        switch (orientation) {
          case 2, 3 -> new int[] {70, 20};
          case 4 -> new int[] {10, 20};
          case 5, 6 -> new int[] {20, 10};
          default -> new int[] {20, 70};
        };
    assertThat(isRed(picture.getRGB(red[0], red[1]))).isTrue();
  }

  @Test
  void profile_isAppliedToThePixels() {
    byte[] upload = Specimen.with(Specimen.jpeg(80, 40), 0xe2, Specimen.icc());
    int before = image(Specimen.jpeg(80, 40)).getRGB(60, 2) >> 8 & 0xff;
    int after = image(master(upload).bytes()).getRGB(60, 30) & 0xff;
    assertThat(before).isLessThan(60);
    assertThat(after).isGreaterThan(240);
    assertThat(new String(master(upload).bytes(), ISO_8859_1)).doesNotContain("ICC_PROFILE");
  }

  @Test
  void fourInks_becomeLight() {
    Master master = master(Specimen.cmyk(80, 40));
    BufferedImage picture = image(master.bytes());
    int left = picture.getRGB(20, 20);
    assertThat(left >> 16 & 0xff).isGreaterThan(left & 0xff);
    assertThat(picture.getColorModel().getNumComponents()).isEqualTo(3);
  }

  @Test
  void sixteenBitsOfGrey_becomeEightOfTheSameGrey() {
    BufferedImage picture = image(master(Specimen.deepGrey(80, 40, 100)).bytes());
    assertThat(picture.getRGB(20, 20) & 0xff).isBetween(98, 102);
  }

  @Test
  void transparency_staysInTheMaster() {
    BufferedImage picture = Specimen.halves(80, 40, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(3, 3, 0);
    Master master = master(Specimen.png(picture));
    assertThat(master.media().format()).isEqualTo(Media.Format.PNG);
    assertThat(image(master.bytes()).getRGB(3, 3) >>> 24).isZero();
  }

  @Test
  void webp_isReadWithAndWithoutTransparency() {
    assertThat(master(Specimen.webp(80, 40, false)).media().format()).isEqualTo(Media.Format.JPEG);
    assertThat(master(Specimen.webp(80, 40, true)).media().format()).isEqualTo(Media.Format.PNG);
  }

  @Test
  void animation_isItsFirstPicture_withARemark() {
    assertThat(master(Specimen.gif(80, 40, 3)).remarks()).anyMatch(r -> r.contains("it moves"));
    assertThat(master(Specimen.gif(80, 40, 1)).remarks()).noneMatch(r -> r.contains("it moves"));
  }

  @Test
  void progressiveJpeg_isTaken() {
    assertThat(master(Specimen.jpeg(800, 500, true)).media().width()).isEqualTo(800);
  }

  @Test
  void hugePicture_isScaledDown() {
    Master master = master(Specimen.bomb(11_548, 8_660));
    assertThat(master.media().width()).isEqualTo(Darkroom.LONGEST);
    assertThat(master.media().height()).isEqualTo(2_400);
  }

  @Test
  void largePicture_inLittleMemory_isReadWithPixelsLeftOut() {
    Darkroom small = new Darkroom(4_000_000, Duration.ofSeconds(20));
    Master master = (Master) small.develop(Specimen.jpeg(3_000, 2_000));
    assertThat(master.media().width()).isBetween(400, 1_600);
  }

  @Test
  void bomb_isRefusedBeforeItIsOpened() {
    assertThat(unfit(Specimen.bomb(60_000, 60_000))).contains("60,000 x 60,000", "scale it down");
  }

  @Test
  void bombInText_isNotOpened() {
    byte[] png = Specimen.png(Specimen.halves(80, 40, BufferedImage.TYPE_INT_RGB));
    Master master = master(Specimen.withChunk(png, "zTXt", Specimen.textBomb(300)));
    assertThat(master.media().width()).isEqualTo(80);
    assertThat(master.bytes().length).isLessThan(10_000);
  }

  @Test
  void endlessPasses_areRefused() {
    byte[] jpeg = Specimen.jpeg(80, 40, true);
    byte[] end = Arrays.copyOfRange(jpeg, lastScan(jpeg), jpeg.length - 2);
    StringBuilder scans = new StringBuilder();
    scans.repeat(new String(end, ISO_8859_1), 500);
    byte[] many = Specimen.joined(Arrays.copyOf(jpeg, jpeg.length - 2), scans + "\u00ff\u00d9");
    assertThat(unfit(many)).contains("progressive JPEG", "baseline");
  }

  private static int lastScan(byte[] jpeg) {
    for (int i = jpeg.length - 2; ; i--) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xda) {
        return i;
      }
    }
  }

  @Test
  void truncatedFiles_areRefused() {
    BufferedImage picture = Specimen.halves(800, 500, BufferedImage.TYPE_INT_RGB);
    for (byte[] whole :
        List.of(
            Specimen.jpeg(800, 500),
            Specimen.png(picture),
            Specimen.webp(800, 500, false),
            Specimen.gif(800, 500, 1))) {
      for (int part = 1; part < 8; part++) {
        assertThat(unfit(Arrays.copyOf(whole, whole.length * part / 8))).contains("fetch it again");
      }
    }
  }

  @Test
  void changedFiles_areTakenOrRefused_butNeverFail() {
    BufferedImage picture = Specimen.halves(80, 50, BufferedImage.TYPE_INT_RGB);
    for (byte[] whole :
        List.of(
            Specimen.jpeg(80, 50),
            Specimen.jpeg(80, 50, true),
            Specimen.cmyk(80, 50),
            Specimen.png(picture),
            Specimen.webp(80, 50, false),
            Specimen.gif(80, 50, 2))) {
      for (int i = 0; i < 150; i++) {
        byte[] changed = whole.clone();
        changed[(int) ((long) i * whole.length / 150)] ^= (byte) (1 << i % 8);
        assertThat(darkroom.develop(changed)).isNotNull();
      }
    }
  }

  @Test
  void whatIsNoPicture_isRefusedWithWhatToDo() {
    assertThat(unfit("<svg><script>alert(1)</script></svg>".getBytes(UTF_8)))
        .contains("SVG", "export it as PNG");
    assertThat(unfit("<html><script>".getBytes(UTF_8))).contains("no picture");
    assertThat(unfit("%PDF-1.7".getBytes(UTF_8))).contains("PDF");
    assertThat(unfit("\0\0\0\u001cftypheic".getBytes(ISO_8859_1))).contains("HEIC");
    assertThat(unfit("\0\0\0\u001cftypavif".getBytes(ISO_8859_1))).contains("AVIF");
    assertThat(unfit("II*\0".getBytes(ISO_8859_1))).contains("TIFF");
    assertThat(unfit(new byte[0])).contains("no picture");
    assertThat(unfit(new byte[Darkroom.MOST_BYTES + 1])).contains("64 MiB");
  }

  @Test
  void polyglot_losesItsOtherHalf() {
    String script = "<script>alert(document.domain)</script>PK\u0003\u0004";
    for (byte[] picture :
        List.of(
            Specimen.jpeg(80, 40),
            Specimen.with(Specimen.jpeg(80, 40), 0xfe, script.getBytes(UTF_8)),
            Specimen.png(Specimen.halves(80, 40, BufferedImage.TYPE_INT_RGB)),
            Specimen.webp(80, 40, false),
            Specimen.gif(80, 40, 1))) {
      Master master = master(Specimen.joined(picture, script));
      assertThat(new String(master.bytes(), ISO_8859_1)).doesNotContain("script", "PK\u0003");
    }
  }

  @Test
  void sizesThatDisagree_areRefused() {
    byte[] gif = Specimen.gif(80, 40, 1);
    gif[6] = 10;
    assertThat(unfit(gif)).contains("different sizes");
    byte[] webp = Specimen.webp(80, 40, true);
    webp[24] = 10;
    assertThat(unfit(webp)).contains("different sizes");
  }

  @Test
  void xmpWithEntities_isNotRead() {
    byte[] xmp =
        new String(Specimen.xmp("<photoshop:City>&c;</photoshop:City>"), ISO_8859_1)
            .replace(
                "<x:xmpmeta", "<!DOCTYPE x [<!ENTITY c SYSTEM \"file:///etc/passwd\">]><x:xmpmeta")
            .getBytes(ISO_8859_1);
    assertThat(master(Specimen.with(Specimen.jpeg(80, 40), 0xe1, xmp)).words())
        .isEqualTo(PictureWords.NONE);
  }

  private Master master(byte[] upload) {
    Developed developed = darkroom.develop(upload);
    assertThat(developed).isInstanceOf(Master.class);
    return (Master) developed;
  }

  private String unfit(byte[] upload) {
    Developed developed = darkroom.develop(upload);
    assertThat(developed).isInstanceOf(Unfit.class);
    return ((Unfit) developed).reason();
  }

  private static boolean isRed(int pixel) {
    return (pixel >> 16 & 0xff) > (pixel & 0xff);
  }

  private static int[] pixels(Master master) {
    return pixels(master.bytes());
  }

  private static int[] pixels(byte[] bytes) {
    BufferedImage picture = image(bytes);
    int width = picture.getWidth();
    return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
  }

  private static BufferedImage image(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
