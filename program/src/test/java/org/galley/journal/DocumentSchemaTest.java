package org.galley.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import org.galley.story.Seeds;
import org.galley.story.Stories;
import org.junit.jupiter.api.Test;

class DocumentSchemaTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Golden.page("document.schema.json"), InputFormat.JSON);

  private final DocumentCodec codec = new DocumentCodec();

  @Test
  void schema_ofGoldenDocuments_acceptsThem() {
    Golden.documents().forEach((name, bytes) -> assertThat(faults(bytes)).as(name).isEmpty());
  }

  @Test
  void schema_ofRandomStories_acceptsThem() {
    Seeds.each(
        200,
        seed -> {
          byte[] bytes = codec.encode(Stories.story(seed), "00112233445566778899aabbccddeeff");
          assertThat(faults(bytes)).isEmpty();
        });
  }

  @Test
  void schema_ofWhatTheCodecRefuses_refusesIt() {
    for (Refused refused : Refused.all()) {
      if (refused.bySchema()) {
        assertThat(faults(refused.bytes())).as(refused.toString()).isNotEmpty();
      }
    }
  }

  private static Iterable<?> faults(byte[] bytes) {
    return SCHEMA.validate(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON);
  }
}
