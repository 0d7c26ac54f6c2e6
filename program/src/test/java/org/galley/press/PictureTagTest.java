package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.galley.story.Block;
import org.galley.story.Digest;
import org.galley.story.Media;
import org.junit.jupiter.api.Test;

class PictureTagTest {

  private static final Digest DIGEST = Digest.of("a picture".getBytes(UTF_8));

  @Test
  void picture_isOfferedInAllWidths_noneWiderThanItIs() {
    String tag = tag(new Block.Picture(media(700), "Nets", List.of(), "", ""), true);
    assertThat(tag)
        .contains("/480.webp 480w, ", "/640.webp 640w, ", "/700.webp 700w\"")
        .contains(
            "src=\"/media/" + DIGEST + "/640.jpeg\" width=\"700\" height=\"350\" alt=\"Nets\"")
        .endsWith("fetchpriority=\"high\"></picture>")
        .doesNotContain("960", "class", "lazy");
  }

  @Test
  void drawing_isOfferedAsItIs() {
    Media drawing = new Media(DIGEST, Media.Format.SVG, 1_200, 800, 9);
    String tag = tag(new Block.Picture(drawing, "", List.of(), "", ""), false);
    assertThat(tag)
        .isEqualTo(
            "<img src=\"/media/%s/1200.svg\" width=\"1200\" height=\"800\" alt=\"\" loading=\"lazy\">"
                .formatted(DIGEST));
  }

  @Test
  void focalPointAndColour_areClasses() {
    Media media = new Media(DIGEST, Media.Format.PNG, 700, 350, 9, "0b4ae0");
    Block.Picture picture =
        new Block.Picture(media, "", List.of(), "", "", new Block.Focal(4, 87), true);
    assertThat(tag(picture, false)).contains("class=\"fx-0 fy-90 tone-002\"");
    Block.Picture middle =
        new Block.Picture(media, "", List.of(), "", "", new Block.Focal(52, 50), true);
    assertThat(tag(middle, false)).contains("class=\"tone-002\"");
  }

  @Test
  void sizes_areToldFromTheWidestWindow() {
    assertThat(Sizes.BODY)
        .isEqualTo("(min-width: 64rem) 41rem, (min-width: 36rem) 95vw, calc(100vw - 2.5rem)");
    assertThat(Sizes.lead(false, true))
        .startsWith("(min-width: 80rem) 32.1rem, (min-width: 64rem) calc(");
  }

  private static Media media(int width) {
    return new Media(DIGEST, Media.Format.JPEG, width, width / 2, 9);
  }

  private static String tag(Block.Picture picture, boolean first) {
    Html out = new Html();
    Media media = Objects.requireNonNull(picture.media());
    new PictureTag(out).print(picture, media, Sizes.BODY, first);
    return out.toString();
  }
}
