package org.galley.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LanguagesTest {

  @Test
  void name_isInTheLanguageItself() {
    assertThat(Languages.name("en-GB")).isEqualTo("English");
    assertThat(Languages.name("ru")).isEqualTo("Русский");
    assertThat(Languages.name("zh-Hans")).isEqualTo("中文");
  }

  @Test
  void script_isKnownWithoutItsSubtag() {
    assertThat(Languages.script("en-GB")).isEqualTo("Latn");
    assertThat(Languages.script("ru")).isEqualTo("Cyrl");
    assertThat(Languages.script("sr-Latn")).isEqualTo("Latn");
    assertThat(Languages.script("ar")).isEqualTo("Arab");
  }

  @Test
  void newsSitemap_knowsNoSubtagsButChineseOnes() {
    assertThat(Languages.inNewsSitemap("en-GB")).isEqualTo("en");
    assertThat(Languages.inNewsSitemap("zh-Hans")).isEqualTo("zh-cn");
    assertThat(Languages.inNewsSitemap("zh-TW")).isEqualTo("zh-tw");
  }
}
