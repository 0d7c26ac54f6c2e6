package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import org.galley.journal.DocumentCodec;
import org.galley.journal.JournalException;
import org.galley.story.Paper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Settings in a file for people: the members of a document of kind `paper`, without its header,
/// one below the other.
final class SettingsFile {

  private static final String SALT = "0".repeat(32);
  private static final String TEXTS = "body";

  /// The members of all objects in settings, in an order that fits each of them.
  private static final List<String> ORDER =
      List.of(
          """
          number key language slug role title tagline zone ownScript sections name url sample
          editions lead seconds latest logo light dark paper tint ink muted rule link alert focus
          control note notePaper bands head typeface own text label pictures digest format width
          height length livery publisher place founded email profiles rights hidden training answers
          licence contact refused ads members controls hub layout standing words links href footer
          body\
          """
              .split("\\s+"));

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
      document.setAll(tidied(members));
      return new DocumentCodec().decode(bytes(document), Paper.class);
    } catch (JacksonException e) {
      throw new Refused(
          Faults.BAD_DATA,
          "the settings are no JSON at line %d, column %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage().replaceFirst("\\(?start marker at .*", "").strip()));
    } catch (JournalException e) {
      String fault = String.valueOf(e.getMessage()).split("; if its digest", 2)[0];
      throw new Refused(
          Faults.BAD_DATA,
          fault
                  .replace("document refused at", "the settings cannot be used, at")
                  .replaceFirst(" \\(byte [0-9]+\\)", "")
              + "; see docs/operators/settings.md");
    }
  }

  /// The members in the order of a document, without those that are empty. Texts of standing pages
  /// stay as they are.
  private static ObjectNode tidied(ObjectNode given) {
    ObjectNode tidied = JSON.createObjectNode();
    given.properties().stream()
        .sorted(Comparator.comparingInt(member -> place(member.getKey())))
        .filter(member -> !isEmpty(member.getValue()))
        .forEach(member ->
            tidied.set(
                member.getKey(),
                member.getKey().equals(TEXTS) ? member.getValue() : tidied(member.getValue())));
    return tidied;
  }

  private static JsonNode tidied(JsonNode given) {
    return switch (given) {
      case ObjectNode object -> tidied(object);
      case ArrayNode array -> {
        ArrayNode elements = JSON.createArrayNode();
        array.forEach(element -> elements.add(tidied(element)));
        yield elements;
      }
      default -> given;
    };
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || (value.isContainer() && value.isEmpty())
        || (value.isString() && value.stringValue().isEmpty())
        || (value.isBoolean() && !value.booleanValue())
        || (value.isIntegralNumber() && value.longValue() == 0);
  }

  /// Unknown members come last, where the codec names them.
  private static int place(String member) {
    int place = ORDER.indexOf(member);
    return place < 0 ? ORDER.size() : place;
  }

  private static byte[] bytes(JsonNode document) {
    return JsonMapper.shared().writeValueAsString(document).getBytes(UTF_8);
  }
}
