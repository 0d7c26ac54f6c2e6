package org.galley.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.galley.story.Script;

/// Draws share cards in the paper's look. A card depends on its words and on the fonts alone. A
/// headline for which no font is here is left out: boxes say nothing to anybody.
public final class ShareCards {

  private static final Color PAPER = new Color(0xffffff);
  private static final Color INK = new Color(0x14161a);
  private static final Color LINK = new Color(0x0b4a6f);
  private static final int MARGIN = 72;
  private static final int WIDE = ShareCard.WIDTH - 2 * MARGIN;
  private static final float TITLE = 38;
  private static final float LABEL = 30;
  private static final int RULE = 130;
  private static final int SECTION = 196;
  private static final int TOP = 228;
  private static final int BOTTOM = 566;
  private static final int LONGEST = 400;

  /// Sizes of headlines to try, each with the lines that it may have.
  private static final List<Size> SIZES =
      List.of(new Size(88, 2), new Size(76, 3), new Size(66, 4), new Size(56, 5), new Size(48, 6));

  private record Size(float height, int lines) {}

  private final CardFonts fonts = new CardFonts();
  private final Cache<ShareCard, byte[]> drawn;

  /// @param bytes how much memory drawn cards may take
  public ShareCards(long bytes) {
    drawn =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((ShareCard _, byte[] png) -> png.length)
            .build();
  }

  /// The card as PNG.
  public byte[] draw(ShareCard card) {
    return drawn.get(card, this::print).clone();
  }

  private byte[] print(ShareCard card) {
    BufferedImage picture =
        new BufferedImage(ShareCard.WIDTH, ShareCard.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, ShareCard.WIDTH, ShareCard.HEIGHT);
    graphics.setColor(INK);
    graphics.fill(new Rectangle2D.Double(MARGIN, RULE, WIDE, 2));
    graphics.fill(new Rectangle2D.Double(MARGIN, RULE + 6, WIDE, 2));
    graphics.fill(new Rectangle2D.Double(0, ShareCard.HEIGHT - 18, ShareCard.WIDTH, 18));
    new Setting(graphics, card).words();
    graphics.dispose();
    return Encoding.png(picture);
  }

  /// One card being set.
  private final class Setting {

    private final Graphics2D graphics;
    private final ShareCard card;
    private final boolean rightToLeft;

    Setting(Graphics2D graphics, ShareCard card) {
      this.graphics = graphics;
      this.card = card;
      this.rightToLeft = Script.direction(card.language()).equals("rtl");
    }

    void words() {
      one(card.paper(), fonts.headline(card.paper(), card.language()), TITLE, RULE - 30);
      graphics.setColor(LINK);
      one(card.section(), fonts.label(card.section(), card.language()), LABEL, SECTION);
      graphics.setColor(INK);
      headline();
    }

    private void one(String words, List<Font> with, float size, float baseline) {
      if (words.isBlank() || with.isEmpty()) {
        return;
      }
      CardText text = new CardText(words, with, card.language()).cut(size, WIDE, 1);
      draw(text.line(size), baseline);
    }

    private void headline() {
      String words = beginning(card.headline().strip());
      List<Font> with = fonts.headline(words, card.language());
      if (words.isEmpty() || with.isEmpty()) {
        return;
      }
      CardText text = new CardText(words, with, card.language());
      for (Size size : SIZES) {
        List<TextLayout> lines = text.broken(size.height(), WIDE);
        if (lines.size() <= size.lines() && height(lines) <= BOTTOM - TOP) {
          draw(text.lines(size.height(), WIDE));
          return;
        }
      }
      Size least = SIZES.getLast();
      int room = least.lines();
      List<TextLayout> lines = text.cut(least.height(), WIDE, room).lines(least.height(), WIDE);
      while (room > 1 && height(lines) > BOTTOM - TOP) {
        lines = text.cut(least.height(), WIDE, --room).lines(least.height(), WIDE);
      }
      draw(lines);
    }

    private void draw(List<TextLayout> lines) {
      float at = TOP;
      for (TextLayout line : lines) {
        at += line.getAscent();
        draw(line, at);
        at += line.getDescent();
      }
    }

    private void draw(TextLayout line, float baseline) {
      float x = rightToLeft ? ShareCard.WIDTH - MARGIN - line.getAdvance() : MARGIN;
      line.draw(graphics, x, baseline);
    }
  }

  private static float height(List<TextLayout> lines) {
    float height = 0;
    for (TextLayout line : lines) {
      height += line.getAscent() + line.getDescent();
    }
    return height;
  }

  /// More than this never fits, and need not be measured.
  private static String beginning(String words) {
    int count = words.codePointCount(0, words.length());
    return count <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
