package org.galley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.galley.story.Block;
import org.galley.story.Contrast;
import org.galley.story.Edition;
import org.galley.story.Footer;
import org.galley.story.Inline;
import org.galley.story.Layout;
import org.galley.story.Livery;
import org.galley.story.Livery.Colour;
import org.galley.story.Paper;
import org.galley.story.Standing;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the newsroom's rules say of settings.
class SettingsTest {

  private final Paper paper = TrialPaper.settings();
  private final Edition edition = paper.defaultEdition();

  @Test
  void contrast_ofBlackAndWhite_is21() {
    assertThat(Contrast.of("#000000", "#ffffff")).isEqualTo(21.0);
    assertThat(Contrast.of("#ffffff", "#ffffff")).isEqualTo(1.0);
  }

  @Test
  void livery_ofTheDesign_isLegible() {
    assertThatCode(() -> ChangeSettings.check(paper)).doesNotThrowAnyException();
  }

  @Test
  void faintLink_isRefusedWithItsContrast() {
    assertRefused(
        DeskException.Code.FAINT,
        paper.with(livery(Map.of(Colour.LINK, "#bbbbbb"), Map.of())),
        "'link' #bbbbbb on 'paper' #ffffff has a contrast of 1.92 in the light scheme");
  }

  @Test
  void darkPaperWithoutLightInk_isRefused() {
    assertRefused(
        DeskException.Code.FAINT,
        paper.with(livery(Map.of(), Map.of(Colour.INK, "#333333"))),
        "in the dark scheme");
  }

  @Test
  void bandOfNoSection_isRefused() {
    Layout layout = new Layout(Layout.Lead.BESIDE, 3, 10, 4, List.of("harbor"));
    assertRefused(DeskException.Code.NO_SUCH_SECTION, paper.with(edition.with(layout)), "'harbor'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "search", "2026"})
  void standingPage_inTheWayOfOtherPages_isRefused(String slug) {
    assertRefused(DeskException.Code.ADDRESS_RESERVED, standing(slug), slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"about", "standards", "privacy"})
  void standingPage_underItsOwnName_isFine(String slug) {
    assertThatCode(() -> ChangeSettings.check(standing(slug))).doesNotThrowAnyException();
  }

  @Test
  void standingPage_withoutText_isRefused() {
    Standing page = new Standing("imprint", Standing.Role.OTHER, "Imprint", List.of());
    Paper empty = paper.with(edition.with(List.of(page), Footer.EMPTY));
    assertRefused(DeskException.Code.EMPTY, empty, "'imprint' has no text");
  }

  @Test
  void footerThatLeadsNowhere_isRefused() {
    assertRefused(DeskException.Code.NO_SUCH_PAGE, footer("/imprint/"), "'/imprint/'");
    assertRefused(DeskException.Code.NO_SUCH_PAGE, footer("/ru/imprint/"), "'/ru/imprint/'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/harbour/", "/ru/", "/topics/tides/", "https://town.example/x"})
  void footerThatLeadsSomewhere_isFine(String href) {
    assertThatCode(() -> ChangeSettings.check(footer(href))).doesNotThrowAnyException();
  }

  private Paper footer(String href) {
    Footer footer = new Footer("", List.of(new Footer.Link("More", href)));
    return paper.with(edition.with(List.of(), footer));
  }

  @Test
  void unknownZone_isRefused() {
    Edition mars = new Edition(1, "en", "en", "Title", "", "Mars", edition.sections());
    assertRefused(DeskException.Code.NO_SUCH_ZONE, paper.with(mars), "'Mars'");
  }

  @Test
  void sectionInForce_takenOut_isRefused(@TempDir Path folder) {
    assertStays(folder, paper.with(edition.with(edition.sections().subList(1, 3))), "'harbour'");
  }

  @Test
  void editionInForce_takenOut_isRefused(@TempDir Path folder) {
    assertStays(
        folder, new Paper("Gazette", "https://trial.example", false, List.of(edition)), "'ru'");
  }

  @Test
  void numberOfAnEdition_changed_isRefused(@TempDir Path folder) {
    Edition other =
        new Edition(77, "en", "en", edition.title(), "", edition.zone(), edition.sections());
    assertStays(folder, paper.with(other), "cannot become 77");
  }

  private static void assertStays(Path folder, Paper settings, String words) {
    try (TrialPaper trial = TrialPaper.create(folder, 1)) {
      long size = trial.journal().size();
      assertThatThrownBy(() -> trial.change(settings))
          .isInstanceOfSatisfying(
              DeskException.class,
              refused -> assertThat(refused.code()).isEqualTo(DeskException.Code.IN_FORCE))
          .hasMessageContaining(words);
      assertThat(trial.journal().size()).isEqualTo(size);
    }
  }

  private Paper standing(String slug) {
    Block words = new Block.Paragraph(List.of(new Inline.Run("Words.", List.of())));
    Standing page = new Standing(slug, Standing.Role.OTHER, "Page", List.of(words));
    return paper.with(edition.with(List.of(page), Footer.EMPTY));
  }

  private static Livery livery(Map<Colour, String> light, Map<Colour, String> dark) {
    Livery plain = Livery.PLAIN;
    return new Livery(
        null, light, dark, plain.head(), plain.text(), plain.label(), plain.pictures());
  }

  private static void assertRefused(DeskException.Code code, Paper paper, String words) {
    assertThatThrownBy(() -> ChangeSettings.check(paper))
        .isInstanceOfSatisfying(
            DeskException.class, refused -> assertThat(refused.code()).isEqualTo(code))
        .hasMessageContaining(words);
  }
}
