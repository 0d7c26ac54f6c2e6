package org.galley.gates;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// A JSON Schema of `src/test/resources/gates`.
final class JsonGrammar {

  private final Schema schema;

  JsonGrammar(String file) {
    try (InputStream in =
        Objects.requireNonNull(JsonGrammar.class.getResourceAsStream("/gates/" + file), file)) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What breaks the schema.
  List<String> faults(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(String::valueOf).toList();
  }
}
