package org.galley.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.galley.command.House;
import org.galley.desk.ImportArchive;
import org.galley.desk.ImportResult;
import org.galley.desk.Publish;
import org.galley.intake.JsonLines;
import org.galley.journal.Entry;
import org.galley.store.DataDirectory;

/// Publishes until it is killed, and says what was acknowledged: `DATA publish COUNT` or `DATA
/// import CORPUS`. A line `begin ADDRESS` comes before an act, `done ADDRESS` after its
/// acknowledgement.
public final class Publishing {

  private final House house;
  private final PrintStream out;

  private Publishing(House house, PrintStream out) {
    this.house = house;
    this.out = out;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (House house = House.open(new DataDirectory(Path.of(arguments[0])))) {
      Publishing publishing = new Publishing(house, out);
      if (arguments[1].equals("import")) {
        publishing.archive(Path.of(arguments[2]));
      } else {
        publishing.stories(Integer.parseInt(arguments[2]));
      }
    }
  }

  private void stories(int count) {
    Specimens specimens = new Specimens(house.site(), Instant.now().toEpochMilli());
    Publish publish = new Publish(house.newsroom());
    for (int i = 0; i < count; i++) {
      var story = specimens.fresh(i).story();
      String address = story.card().address().encoded();
      out.print("begin " + address + "\n");
      publish.run(story, Entry.Role.EDITOR);
      out.print("done " + address + "\n");
    }
  }

  private void archive(Path corpus) {
    new ImportArchive(house.newsroom(), house.intake(), house.clock())
        .run(
            new JsonLines(),
            () -> Files.newInputStream(corpus),
            "jsonl:" + corpus.getFileName(),
            true,
            this::tell);
  }

  private void tell(ImportResult result) {
    if (result.outcome() == ImportResult.Outcome.IMPORTED) {
      out.print("done " + result.address() + "\n");
    }
  }
}
