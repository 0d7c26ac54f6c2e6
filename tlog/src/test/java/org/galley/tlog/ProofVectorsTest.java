package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// The vectors of transparency-dev/merkle, with the outcome that each of them names.
@Tag("corpus")
class ProofVectorsTest {
  @TestFactory
  Stream<DynamicTest> inclusion_ofVector_endsAsTheVectorSays() {
    return vectors("merkle/inclusion", 98, ProofVectorsTest::inclusion);
  }

  @TestFactory
  Stream<DynamicTest> consistency_ofVector_endsAsTheVectorSays() {
    return vectors("merkle/consistency", 98, ProofVectorsTest::consistency);
  }

  @TestFactory
  Stream<DynamicTest> subtreeInclusion_ofVector_endsAsTheVectorSays() {
    return vectors("merkle/subtreeinclusion", 204, ProofVectorsTest::subtreeInclusion);
  }

  @TestFactory
  Stream<DynamicTest> subtreeConsistency_ofVector_endsAsTheVectorSays() {
    return vectors("merkle/subtreeconsistency", 118, ProofVectorsTest::subtreeConsistency);
  }

  private static Stream<DynamicTest> vectors(
      String set, int expected, Consumer<ProofVector> verification) {
    return SharedData.tests(
        set, ".json", expected, file -> judge(ProofVector.read(file), verification));
  }

  private static void judge(ProofVector vector, Consumer<ProofVector> verification) {
    if (vector.mustFail()) {
      assertThatThrownBy(() -> verification.accept(vector)).isInstanceOf(TlogException.class);
    } else {
      assertThatCode(() -> verification.accept(vector)).doesNotThrowAnyException();
    }
  }

  private static void inclusion(ProofVector vector) {
    new InclusionProof(vector.number("leafIdx"), vector.number("treeSize"), vector.hashes("proof"))
        .verify(vector.hash("leafHash"), vector.hash("root"));
  }

  private static void consistency(ProofVector vector) {
    new ConsistencyProof(vector.number("size1"), vector.number("size2"), vector.hashes("proof"))
        .verify(vector.hash("root1"), vector.hash("root2"));
  }

  private static void subtreeInclusion(ProofVector vector) {
    new Subtree(vector.number("start"), vector.number("end"))
        .verifyInclusion(
            vector.number("leafIdx"),
            vector.hash("leafHash"),
            vector.hashes("proof"),
            vector.hash("root"));
  }

  private static void subtreeConsistency(ProofVector vector) {
    Subtree subtree = new Subtree(vector.number("start"), vector.number("end"));
    new SubtreeConsistencyProof(subtree, vector.number("size"), vector.hashes("proof"))
        .verify(vector.hash("root1"), vector.hash("root2"));
  }
}
