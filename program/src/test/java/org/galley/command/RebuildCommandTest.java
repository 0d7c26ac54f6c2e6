package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.galley.store.DataDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RebuildCommandTest {

  private static final String DAMAGE =
      "DELETE FROM listing WHERE (list, at, story) IN (SELECT list, at, story FROM listing LIMIT 1)";

  @TempDir Path folder;
  private DataDirectory data;

  @BeforeEach
  void makePaper() {
    data = SamplePapers.make(folder.resolve("data"));
  }

  @Test
  void soundPaper_isTheSame() {
    Ran ran = rebuild();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("printed twice: all the same. Rows of the tables: all the same.");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void runningPaper_isComparedBesideIt() {
    try (House _ = House.open(data)) {
      assertThat(rebuild().exit()).isZero();
    }
  }

  @Test
  void damagedRow_namesPages() throws SQLException {
    SamplePapers.damage(data, DAMAGE);
    Ran ran = rebuild();
    assertThat(ran.out()).contains("  page /").contains("table listing lacks the row");
    assertThat(ran.exit()).isEqualTo(Faults.FOUND_WRONG);
  }

  @Test
  void replace_mendsTablesAndKeepsDrafts() throws Exception {
    SamplePapers.damage(data, DAMAGE);
    SamplePapers.damage(data, "INSERT INTO intake VALUES (1, 2, 3, x'04')");
    assertThat(Ran.galley("rebuild", "--replace", "--data", data.root()).exit()).isZero();
    assertThat(rebuild().exit()).isZero();
    SamplePapers.damage(data, "DELETE FROM intake WHERE origin = 1 AND packed = x'04'");
    try (House house = House.open(data)) {
      assertThat(house.journal().readOnly()).isEmpty();
    }
  }

  @Test
  void replaceWhilePaperRuns_isRefused() {
    try (House _ = House.open(data)) {
      Ran ran = Ran.galley("rebuild", "--replace", "--data", data.root());
      assertThat(ran.exit()).isEqualTo(Faults.TAKEN);
      assertThat(ran.err()).contains("stop it first");
    }
  }

  @Test
  void alteredDocument_isNoSourceForTables() throws SQLException {
    SamplePapers.damage(
        data,
        "UPDATE document SET packed = (SELECT packed FROM document WHERE position = 6)"
            + " WHERE position = 5");
    Ran ran = rebuild();
    assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
    assertThat(ran.err()).contains("position 5 is not the one that was approved");
  }

  private Ran rebuild() {
    return Ran.galley("rebuild", "--data", data.root());
  }
}
