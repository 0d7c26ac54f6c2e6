package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TreeProverTest {
  private static final int MOST_LEAVES = 5_000;
  private static final PlainTree TREE = PlainTree.ofSize(MOST_LEAVES);

  @Test
  void proofs_ofAnySize_areThoseOfThePlainRecursionAndHold() {
    for (int edge : new int[] {1, 2, 255, 256, 257, 4_999, MOST_LEAVES}) {
      proofsHold(edge, 0, 1);
      proofsHold(edge, edge - 1, edge);
    }
    Seeds.each(
        150,
        seed -> {
          SplittableRandom random = new SplittableRandom(seed);
          int size = random.nextInt(1, MOST_LEAVES + 1);
          proofsHold(size, random.nextInt(size), random.nextInt(1, size + 1));
        });
  }

  private static void proofsHold(int size, int leaf, int older) {
    PlainTree tree = TREE.first(size);
    Hash root = tree.root();
    TreeProver prover = TreeProver.ofTiles(size, grown(tree));

    assertThat(prover.root(size)).isEqualTo(root);
    InclusionProof inclusion = prover.inclusion(leaf, size);
    assertThat(inclusion.hashes()).isEqualTo(tree.path(leaf));
    inclusion.verify(tree.leaves().get(leaf), root);
    ConsistencyProof consistency = prover.consistency(older, size);
    assertThat(consistency.hashes()).isEqualTo(tree.consistency(older));
    consistency.verify(tree.root(0, older), root);
  }

  @Test
  void proofs_ofEverySmallTree_holdAndFailWhenAnyHashIsAltered() {
    for (int size = 1; size <= 33; size++) {
      PlainTree tree = TREE.first(size);
      TreeProver prover = TreeProver.ofTiles(size, TilesInMemory.of(tree));
      for (int number = 0; number < size; number++) {
        checkInclusion(tree, prover.inclusion(number, size));
        checkConsistency(tree, prover.consistency(number + 1, size));
      }
    }
  }

  @Test
  void subtreeProofs_ofEverySubtreeOfSmallTrees_holdAndFailWhenAltered() {
    for (int size = 1; size <= 24; size++) {
      TreeProver prover = TreeProver.ofTiles(size, TilesInMemory.of(TREE.first(size)));
      for (Subtree subtree : subtrees(size)) {
        checkSubtree(TREE.first(size), prover, subtree);
      }
    }
  }

  @Test
  void subtree_thatIsNotAligned_isRefused() {
    assertThatThrownBy(() -> new Subtree(2, 6))
        .isInstanceOf(TlogException.class)
        .hasMessageContaining("are no subtree");
  }

  @Test
  void consistency_fromAnEmptyTree_isRefused() {
    assertThatThrownBy(() -> new ConsistencyProof(0, 4, List.of()))
        .isInstanceOfSatisfying(
            TlogException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(TlogException.Code.MALFORMED_PROOF));
  }

  @Test
  void inclusion_ofLeafBeyondTheTree_isRefused() {
    TreeProver prover = TreeProver.ofTiles(4, TilesInMemory.of(TREE.first(4)));
    assertThatThrownBy(() -> prover.inclusion(4, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new InclusionProof(4, 4, List.of())).isInstanceOf(TlogException.class);
  }

  private static void checkInclusion(PlainTree tree, InclusionProof proof) {
    Hash leaf = tree.leaves().get((int) proof.index());
    proof.verify(leaf, tree.root());
    for (List<Hash> altered : alterations(proof.hashes())) {
      InclusionProof forged = new InclusionProof(proof.index(), proof.size(), altered);
      assertThatThrownBy(() -> forged.verify(leaf, tree.root())).isInstanceOf(TlogException.class);
    }
  }

  private static void checkConsistency(PlainTree tree, ConsistencyProof proof) {
    Hash olderRoot = tree.root(0, (int) proof.olderSize());
    proof.verify(olderRoot, tree.root());
    for (List<Hash> altered : alterations(proof.hashes())) {
      ConsistencyProof forged = new ConsistencyProof(proof.olderSize(), proof.size(), altered);
      assertThatThrownBy(() -> forged.verify(olderRoot, tree.root()))
          .isInstanceOf(TlogException.class);
    }
  }

  private static void checkSubtree(PlainTree tree, TreeProver prover, Subtree subtree) {
    Hash root = tree.root((int) subtree.start(), (int) subtree.end());
    assertThat(prover.root(subtree)).isEqualTo(root);
    SubtreeConsistencyProof proof = prover.consistency(subtree, tree.leaves().size());
    proof.verify(root, tree.root());
    for (List<Hash> altered : alterations(proof.hashes())) {
      SubtreeConsistencyProof forged = new SubtreeConsistencyProof(subtree, proof.size(), altered);
      assertThatThrownBy(() -> forged.verify(root, tree.root())).isInstanceOf(TlogException.class);
    }
    for (long index = subtree.start(); index < subtree.end(); index++) {
      subtree.verifyInclusion(
          index, tree.leaves().get((int) index), prover.inclusion(index, subtree), root);
    }
  }

  private static List<Subtree> subtrees(int size) {
    List<Subtree> subtrees = new ArrayList<>();
    for (int start = 0; start < size; start++) {
      int longest = start == 0 ? size : Integer.lowestOneBit(start);
      for (int end = start + 1; end <= Math.min(size, start + longest); end++) {
        subtrees.add(new Subtree(start, end));
      }
    }
    return subtrees;
  }

  /// The proof with each hash changed, each left out, and one more at either end.
  private static List<List<Hash>> alterations(List<Hash> hashes) {
    Hash stranger = new TreeHasher().leaf(new byte[] {1, 2, 3});
    List<List<Hash>> alterations = new ArrayList<>();
    for (int position = 0; position < hashes.size(); position++) {
      List<Hash> changed = new ArrayList<>(hashes);
      changed.set(position, stranger);
      alterations.add(changed);
      List<Hash> shorter = new ArrayList<>(hashes);
      shorter.remove(position);
      alterations.add(shorter);
    }
    for (int position : new int[] {0, hashes.size()}) {
      List<Hash> longer = new ArrayList<>(hashes);
      longer.add(position, stranger);
      alterations.add(longer);
    }
    return alterations;
  }

  private static TilesInMemory grown(PlainTree tree) {
    TilesInMemory tiles = new TilesInMemory();
    tiles.storePartial(tiles.append(Frontier.empty(), tree.leaves()));
    return tiles;
  }
}
