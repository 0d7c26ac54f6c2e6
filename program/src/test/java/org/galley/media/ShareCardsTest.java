package org.galley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareCardsTest {

  private static final String PAPER = "The Lantern Quay Gazette";

  private final ShareCards cards = new ShareCards(1 << 20);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The Old Light shines again over Lantern Quay",
        "de | Große Übergabe: Fähre »Tern« fährt wieder, sagt der Bürgermeister",
        "ru | Старый маяк снова светит над Лантерн-Ки",
        "ar | المنارة القديمة تضيء من جديد فوق Lantern Quay",
        "zh-Hans | 旧灯塔十一年后重新照亮灯笼码头 2026",
        "th | ประภาคารเก่าส่องแสงอีกครั้งเหนือท่าเรือโคมไฟ",
        "ko | 옛 등대가 다시 항구를 비추다"
      })
  void headline_inEachScript_isDrawnInLettersThatAreThere(String language, String headline)
      throws IOException {
    boolean own = language.equals("en") || language.equals("de") || language.equals("ru");
    assumeTrue(
        own || !new CardFonts().headline(headline, language).isEmpty(), "no font for " + language);
    assertThat(ink(card(headline, language))).isGreaterThan(5_000 + ink(card("", language)));
  }

  @Test
  void headline_thatNoFontShows_isLeftOut() throws IOException {
    // Letters that no standard knows.
    assertThat(cards.draw(card("\ue123\ue124\ue125", "en"))).isEqualTo(cards.draw(card("", "en")));
    assertThat(ink(card("\ue123", "en"))).isPositive();
  }

  @Test
  void headline_ofAnyLength_staysWithinTheCard() throws IOException {
    for (String headline :
        new String[] {"A", "Word ".repeat(400), "W".repeat(4_000), "港".repeat(900)}) {
      BufferedImage picture = picture(card(headline, "en"));
      assertThat(picture.getWidth()).isEqualTo(ShareCard.WIDTH);
      assertThat(picture.getHeight()).isEqualTo(ShareCard.HEIGHT);
      for (int y = 0; y < ShareCard.HEIGHT - 18; y++) {
        assertThat(picture.getRGB(30, y) & 0xffffff).isEqualTo(0xffffff);
        assertThat(picture.getRGB(ShareCard.WIDTH - 30, y) & 0xffffff).isEqualTo(0xffffff);
      }
    }
  }

  @Test
  void arabicCard_standsOnTheRight() throws IOException {
    String headline = "خبر";
    assumeTrue(!new CardFonts().headline(headline, "ar").isEmpty(), "no font for Arabic");
    BufferedImage picture = picture(new ShareCard("", "", headline, "ar"));
    int left = 0;
    int right = 0;
    for (int y = 240; y < 560; y++) {
      for (int x = 0; x < ShareCard.WIDTH; x++) {
        boolean ink = (picture.getRGB(x, y) & 0xff) < 128;
        left += ink && x < 600 ? 1 : 0;
        right += ink && x >= 600 ? 1 : 0;
      }
    }
    assertThat(left).isZero();
    assertThat(right).isPositive();
  }

  @Test
  void card_drawnAgain_isTheSame() {
    ShareCard card = card("The Old Light shines again", "en");
    assertThat(new ShareCards(0).draw(card)).isEqualTo(cards.draw(card));
  }

  private static ShareCard card(String headline, String language) {
    return new ShareCard(PAPER, "Harbour", headline, language);
  }

  private long ink(ShareCard card) throws IOException {
    BufferedImage picture = picture(card);
    int[] all = picture.getRGB(0, 0, ShareCard.WIDTH, ShareCard.HEIGHT, null, 0, ShareCard.WIDTH);
    return Arrays.stream(all).filter(pixel -> (pixel & 0xff) < 128).count();
  }

  private BufferedImage picture(ShareCard card) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(cards.draw(card)));
  }
}
