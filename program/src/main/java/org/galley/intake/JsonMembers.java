package org.galley.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// The members of one JSON object that hold text, a number, or a list of them.
///
/// @param texts the wanted members; `null` counts as absent
/// @param unknown the names of the other members
record JsonMembers(Map<String, List<String>> texts, List<String> unknown) {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /// Reads one object and nothing behind it.
  ///
  /// @throws tools.jackson.core.JacksonException if `json` is not JSON
  /// @throws IllegalArgumentException if it is not one object, or a wanted member holds something
  ///   else
  static JsonMembers read(String json, Set<String> wanted) {
    JsonMembers members = new JsonMembers(new LinkedHashMap<>(), new ArrayList<>());
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("it is not a JSON object: write one article as {...}");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        members.member(parser, wanted);
      }
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException(
            "something follows the object: write one article on each line");
      }
    }
    return members;
  }

  /// The text of a member; empty if it is absent or an empty list.
  String text(String name) {
    return String.join(", ", list(name));
  }

  List<String> list(String name) {
    return texts.getOrDefault(name, List.of());
  }

  private void member(JsonParser parser, Set<String> wanted) {
    String name = parser.currentName();
    JsonToken token = parser.nextToken();
    if (!wanted.contains(name)) {
      unknown.add(name);
      parser.skipChildren();
    } else if (token == JsonToken.START_ARRAY) {
      List<String> values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(scalar(parser, name));
      }
      texts.put(name, values);
    } else if (token != JsonToken.VALUE_NULL) {
      texts.put(name, List.of(scalar(parser, name)));
    }
  }

  private static String scalar(JsonParser parser, String name) {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
      throw new IllegalArgumentException(
          "member '" + name + "' is neither text nor a list of texts: write it as \"...\"");
    }
    return parser.getString();
  }
}
