package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galley.tlog.Refusal.assertRefused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifiedTilesTest {
  private static final int SIZE = 66_000;
  private static final PlainTree TREE = PlainTree.ofSize(SIZE);

  private final TilesInMemory store = new TilesInMemory();
  private final Frontier trusted = store.append(Frontier.empty(), TREE.leaves());
  private final Map<TileCoordinate, byte[]> cache = new HashMap<>();
  private final VerifiedTiles tiles = new VerifiedTiles(store, cache);

  @Test
  void leaf_atItsPosition_isBelieved() {
    for (int position : List.of(0, 255, 256, 40_000, 65_535, 65_536, 65_791, 65_999)) {
      tiles.verify(trusted, position, TREE.leaves().get(position));
    }
  }

  @Test
  void leaf_atAnotherPosition_isRefused() {
    assertRefused(
        TlogException.Code.WRONG_INCLUSION, () -> tiles.verify(trusted, 41, TREE.leaves().get(42)));
    assertRefused(
        TlogException.Code.WRONG_INCLUSION,
        () -> tiles.verify(trusted, 65_998, TREE.leaves().get(65_999)));
  }

  @Test
  void position_beyondTheTree_isRefused() {
    assertRefused(TlogException.Code.WRONG_INCLUSION, () -> tiles.leafAt(trusted, SIZE));
    assertRefused(TlogException.Code.WRONG_INCLUSION, () -> tiles.leafAt(trusted, -1));
  }

  @Test
  void firstQuestion_readsOneTilePerLevel_andTheNextNone() {
    tiles.verify(trusted, 1_000, TREE.leaves().get(1_000));
    assertThat(store.reads()).isEqualTo(2);
    tiles.verify(trusted, 1_001, TREE.leaves().get(1_001));
    assertThat(store.reads()).isEqualTo(2);
    tiles.verify(trusted, 2_000, TREE.leaves().get(2_000));
    assertThat(store.reads()).isEqualTo(3);
  }

  @Test
  void leafInThePartialTile_readsNothing() {
    tiles.verify(trusted, 65_999, TREE.leaves().get(65_999));
    assertThat(store.reads()).isZero();
  }

  @Test
  void alteredTile_isRefusedAndNotCached() {
    store.alter(TileCoordinate.full(0, 3), 77);
    assertRefused(TlogException.Code.WRONG_TILE, () -> tiles.leafAt(trusted, 800));
    assertThat(cache).containsOnlyKeys(TileCoordinate.full(1, 0));
  }

  @Test
  void alteredTileAbove_isRefusedAndNothingIsCached() {
    store.alter(TileCoordinate.full(1, 0), 0);
    assertRefused(TlogException.Code.WRONG_TILE, () -> tiles.leafAt(trusted, 800));
    assertThat(cache).isEmpty();
  }

  @Test
  void verifiedTile_isStillTrueForAGrownTree() {
    tiles.verify(trusted, 1_000, TREE.leaves().get(1_000));
    Frontier grown = store.append(trusted.copy(), PlainTree.ofSize(300).leaves());
    tiles.verify(grown, 1_000, TREE.leaves().get(1_000));
    tiles.verify(grown, SIZE, TREE.leaves().getFirst());
  }
}
