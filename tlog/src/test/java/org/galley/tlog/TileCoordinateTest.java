package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.galley.tlog.Refusal.assertRefused;
import static org.galley.tlog.TlogException.Code.MALFORMED_TILE_PATH;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileCoordinateTest {
  @Test
  void path_ofSpecificationExample_isThatOfTheSpecification() {
    assertThat(TileCoordinate.full(0, 1_234_067).path()).isEqualTo("tile/0/x001/x234/067");
    assertThat(new TileCoordinate(2, 5, 17).path()).isEqualTo("tile/2/005.p/17");
    assertThat(new BundleCoordinate(1_000, 3).path()).isEqualTo("tile/entries/x001/000.p/3");
  }

  @Test
  void path_onMachineThatWritesOtherDigits_hasTheUsualOnes() {
    Locale before = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(TileCoordinate.full(0, 1_067).path()).isEqualTo("tile/0/x001/067");
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }

  @Test
  void path_ofAnyTile_isReadBack() {
    for (long edge : new long[] {0, 1, 999, 1_000, 999_999, 1_000_000, Long.MAX_VALUE}) {
      readBack(0, edge, 1);
      readBack(63, edge, 255);
      readBack(63, edge, 256);
    }
    Seeds.each(
        300,
        seed -> {
          SplittableRandom random = new SplittableRandom(seed);
          readBack(
              random.nextInt(64),
              random.nextLong() >>> random.nextInt(1, 64),
              random.nextInt(1, 257));
        });
  }

  private static void readBack(int level, long index, int width) {
    TileCoordinate tile = new TileCoordinate(level, index, width);
    assertThat(TileCoordinate.parse(tile.path())).isEqualTo(tile);
    BundleCoordinate bundle = new BundleCoordinate(index, width);
    assertThat(BundleCoordinate.parse(bundle.path())).isEqualTo(bundle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile/",
        "tile/0",
        "tile/0/",
        "/tile/0/000",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/entries/000",
        "tile/0/0",
        "tile/0/1000",
        "tile/0/x000",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/x001/x002",
        "tile/0/X001/002",
        "tile/0/x001//002",
        "tile/0/000/",
        "tile/0/00a",
        "tile/0/\u0660\u0660\u0660",
        "tile/0/000.p",
        "tile/0/000.p/",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/1.p/1",
        "tile/0/000.p/1/",
        "tile/0/.p/1",
        "tile/0/x009/x223/x372/x036/x854/x775/808",
        "tile/0/x001/x000/x000/x000/x000/x000/x000/000",
        "tile/0/000?",
        "tile/0/../000",
      })
  void malformedPath_isRefused(String path) {
    assertRefused(MALFORMED_TILE_PATH, () -> TileCoordinate.parse(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tile/0/000", "tile/entries/", "tile/entries/0", "entries/000"})
  void malformedBundlePath_isRefused(String path) {
    assertRefused(MALFORMED_TILE_PATH, () -> BundleCoordinate.parse(path));
  }

  @Test
  void holding_atTheEdgeOfATree_isAsWideAsTheTree() {
    assertThat(TileCoordinate.holding(0, 255, 256)).isEqualTo(TileCoordinate.full(0, 0));
    assertThat(TileCoordinate.holding(0, 256, 300)).isEqualTo(new TileCoordinate(0, 1, 44));
    assertThat(TileCoordinate.holding(1, 0, 256)).isEqualTo(new TileCoordinate(1, 0, 1));
    assertThatThrownBy(() -> TileCoordinate.holding(1, 0, 255))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(BundleCoordinate.holding(256, 300)).isEqualTo(new BundleCoordinate(1, 44));
  }

  @Test
  void levels_ofLargestTree_areEight() {
    assertThat(TileCoordinate.levels(0)).isZero();
    assertThat(TileCoordinate.levels(255)).isEqualTo(1);
    assertThat(TileCoordinate.levels(256)).isEqualTo(2);
    assertThat(TileCoordinate.levels(Long.MAX_VALUE)).isEqualTo(8);
  }
}
