package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.galley.journal.DocumentCodec;
import org.galley.journal.JournalException;
import org.galley.story.Paper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Settings in a file for people: the members of a document of kind `paper`, without its header,
/// one below the other.
final class SettingsFile {

  private static final String SALT = "0".repeat(32);
  private static final List<String> HEADER = List.of("galley", "kind", "salt");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SettingsFile() {}

  static String text(Paper paper) {
    byte[] document = new DocumentCodec().encode(paper, SALT);
    ObjectNode members = (ObjectNode) JSON.readTree(document);
    HEADER.forEach(members::remove);
    return JSON.writeValueAsString(members) + "\n";
  }

  /// @throws Refused if the text is not JSON, or says something that settings cannot say
  static Paper paper(String text) {
    try {
      if (!(JSON.readTree(text) instanceof ObjectNode members)) {
        throw new Refused(Faults.BAD_DATA, "settings are a JSON object, as 'settings show' prints");
      }
      ObjectNode document = JSON.createObjectNode();
      document.put("galley", DocumentCodec.FORMAT).put("kind", "paper").put("salt", SALT);
      for (var member : members.properties()) {
        document.set(member.getKey(), member.getValue());
      }
      return new DocumentCodec().decode(bytes(document), Paper.class);
    } catch (JacksonException e) {
      throw new Refused(
          Faults.BAD_DATA,
          "the settings are no JSON at line %d, column %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()));
    } catch (JournalException e) {
      throw new Refused(Faults.BAD_DATA, "the settings cannot be used: " + e.getMessage());
    }
  }

  private static byte[] bytes(JsonNode document) {
    return JsonMapper.shared().writeValueAsString(document).getBytes(UTF_8);
  }
}
