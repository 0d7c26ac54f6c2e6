package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontierTest {
  @Test
  void root_ofNoLeaves_isTheHashOfNothing() {
    assertThat(Frontier.empty().root().base64())
        .isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    assertThat(Frontier.empty().partialTiles()).isEmpty();
  }

  @Test
  void root_afterEachOf600Leaves_isThatOfThePlainRecursion() {
    PlainTree tree = PlainTree.ofSize(600);
    Frontier frontier = Frontier.empty();
    for (int size = 1; size <= 600; size++) {
      frontier.append(tree.leaves().get(size - 1), TileSink.none());
      assertThat(frontier.head()).isEqualTo(new TreeHead(size, tree.root(0, size)));
    }
  }

  @Test
  void tiles_ofTwoLevels_areThoseOfTheDefinition() {
    PlainTree tree = PlainTree.ofSize(66_200);
    TilesInMemory tiles = new TilesInMemory();
    Frontier frontier = tiles.append(Frontier.empty(), tree.leaves());
    tiles.storePartial(frontier);
    Map<TileCoordinate, byte[]> expected = tree.tiles();
    assertThat(tiles.tiles().keySet()).isEqualTo(expected.keySet());
    expected.forEach((coordinate, hashes) -> assertThat(tiles.read(coordinate)).isEqualTo(hashes));
    assertThat(frontier.root()).isEqualTo(tree.root());
  }

  @Test
  void partialTiles_ofSize70000_areThoseOfTheSpecification() {
    List<TileCoordinate> tiles = new ArrayList<>();
    for (int level = 0; level < TileCoordinate.levels(70_000); level++) {
      tiles.add(TileCoordinate.holding(level, TileCoordinate.hashes(level, 70_000) - 1, 70_000));
    }
    assertThat(tiles)
        .containsExactly(
            new TileCoordinate(0, 273, 112),
            new TileCoordinate(1, 1, 17),
            new TileCoordinate(2, 0, 1));
  }

  @Test
  void restore_atEverySizeUpTo1100_growsLikeTheOriginal() {
    PlainTree tree = PlainTree.ofSize(1_101);
    Frontier original = Frontier.empty();
    for (int size = 0; size < 1_100; size++) {
      Frontier restored = Frontier.restore(original.head(), TilesInMemory.partialOf(original));
      Hash leaf = tree.leaves().get(size);
      restored.append(leaf, TileSink.none());
      original.append(leaf, TileSink.none());
      assertThat(restored.head()).isEqualTo(original.head());
    }
  }

  @Test
  void restore_fromAlteredPartialTile_isRefused() {
    Frontier frontier =
        new TilesInMemory().append(Frontier.empty(), PlainTree.ofSize(300).leaves());
    TileReader altered =
        coordinate -> {
          byte[] tile = TilesInMemory.partialOf(frontier).read(coordinate);
          tile[5] ^= 1;
          return tile;
        };
    assertThatThrownBy(() -> Frontier.restore(frontier.head(), altered))
        .isInstanceOfSatisfying(
            TlogException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(TlogException.Code.WRONG_ROOT));
  }

  @Test
  void restore_fromShortPartialTile_isRefused() {
    assertThatThrownBy(() -> Frontier.restore(3, _ -> new byte[64]))
        .isInstanceOf(TlogException.class)
        .hasMessageContaining("tile/0/000.p/3 has 64 bytes and must have 96");
  }

  @Test
  void copy_whenAppendedTo_leavesTheOriginalAlone() {
    PlainTree tree = PlainTree.ofSize(520);
    Frontier original = new TilesInMemory().append(Frontier.empty(), tree.first(250).leaves());
    TreeHead before = original.head();
    Frontier tried = new TilesInMemory().append(original.copy(), tree.leaves().subList(250, 520));
    assertThat(original.head()).isEqualTo(before);
    assertThat(tried.root()).isEqualTo(tree.root());
    Frontier again = new TilesInMemory().append(original, tree.leaves().subList(250, 520));
    assertThat(again.root()).isEqualTo(tree.root());
  }

  @Test
  void fullTile_whenHandedOver_belongsToTheReceiver() {
    Map<TileCoordinate, byte[]> kept = new HashMap<>();
    PlainTree tree = PlainTree.ofSize(512);
    Frontier frontier = Frontier.empty();
    tree.leaves().forEach(leaf -> frontier.append(leaf, kept::put));
    assertThat(kept.get(TileCoordinate.full(0, 0)))
        .isEqualTo(PlainTree.concatenated(tree.leaves().subList(0, 256)));
  }
}
