package org.galley.journal;

import static org.galley.journal.JournalException.Code.MALFORMED_DOCUMENT;
import static org.galley.journal.JournalException.Code.NEWER_FORMAT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.galley.journal.JournalException.Code;

/// A golden document with one fault.
///
/// @param octets its bytes, one in each character
/// @param message what the refusal must say, among other things
/// @param bySchema whether the JSON Schema can see the fault too
record Refused(String name, String octets, Code code, String message, boolean bySchema) {

  private static final String TOPIC =
      """
      {"galley":1,"kind":"topic","salt":"00112233445566778899aabbccddeeff","id":"b2000000000000000000000000000002","edition":"en","slug":"ferries","name":"Ferries","about":"Boats."}\
      """;

  static List<Refused> all() {
    List<Refused> all = new ArrayList<>();
    header(all);
    members(all);
    types(all);
    values(all);
    bytes(all);
    all.addAll(story());
    return all;
  }

  private static void header(List<Refused> all) {
    add(all, "newer format", "\"galley\":1", "\"galley\":2", NEWER_FORMAT, "needs a newer Galley");
    add(all, "older format", "\"galley\":1", "\"galley\":0", "there is no format 0");
    add(all, "no format", "\"galley\":1,", "", "member 'galley' is missing");
    add(all, "unknown kind", "\"topic\"", "\"poem\"", "no kind 'poem'");
    add(all, "short salt", "ddeeff", "ddeef", "a salt is 32");
    add(all, "no salt", "\"salt\":\"00112233445566778899aabbccddeeff\",", "", "'salt' is missing");
  }

  private static void members(List<Refused> all) {
    add(all, "unknown member", "\"about\":", "\"abou\":", "member 'abou' is unknown");
    add(all, "one more member", "\"}", "\",\"more\":1}", "member 'more' is unknown");
    add(all, "missing member", "\"name\":\"Ferries\",", "", "member 'name' is missing");
    add(all, "missing last member", ",\"name\":\"Ferries\",\"about\":\"Boats.\"", "", "missing");
    all.add(
        unseen(
            "repeated member",
            TOPIC.replace("\"about\"", "\"name\":\"Ferries\",\"about\""),
            "member 'name' is unknown, repeated or out of order"));
    all.add(
        unseen(
            "members out of order",
            TOPIC.replace(
                "\"edition\":\"en\",\"slug\":\"ferries\"",
                "\"slug\":\"ferries\",\"edition\":\"en\""),
            "out of order"));
    add(all, "written though empty", "\"Boats.\"", "\"\"", "/about");
  }

  private static void types(List<Refused> all) {
    add(all, "number for text", "\"Boats.\"", "7", "expected a text");
    add(all, "null for text", "\"Boats.\"", "null", "expected a text");
    add(all, "list for text", "\"Boats.\"", "[\"Boats.\"]", "expected a text");
    add(all, "text for number", "\"galley\":1", "\"galley\":\"1\"", "expected a whole number");
    add(all, "fraction for number", "\"galley\":1", "\"galley\":1.5", "expected a whole number");
    add(all, "long for int", "\"galley\":1", "\"galley\":99999999999", "out of range");
    all.add(seen("list for document", "[" + TOPIC + "]", "starts with {\""));
  }

  private static void values(List<Refused> all) {
    add(all, "id in capitals", "b2000", "B2000", "/id (byte");
    add(all, "slug with a slash", "ferries", "fer/ries", "letters and digits");
    add(all, "blank name", "\"Ferries\"", "\" \"", "name is empty");
    add(all, "control character", "Boats.", "Boats\\u0007", "control character U+0007");
    all.add(unseen("lone surrogate", TOPIC.replace("Boats.", "Boats\\ud83d"), "surrogate"));
    all.add(unseen("lone low surrogate", TOPIC.replace("Boats.", "\\udea2 Boats"), "surrogate"));
  }

  private static void bytes(List<Refused> all) {
    all.add(unseen("nothing", "", "0 bytes"));
    all.add(unseen("trailing garbage", TOPIC + "x", "byte"));
    all.add(unseen("second document", TOPIC + TOPIC, "something follows the end"));
    all.add(unseen("byte order mark", "\ufeff" + TOPIC, "at byte 0"));
    all.add(unseen("trailing comma", TOPIC.replace("\"}", "\",}"), "byte"));
    all.add(unseen("comment", TOPIC.replace(",\"id\"", ",/* id */\"id\""), "byte"));
    all.add(unseen("single quotes", TOPIC.replace("\"Boats.\"", "'Boats.'"), "byte"));
    all.add(unseen("NaN", TOPIC.replace("\"galley\":1", "\"galley\":NaN"), "byte"));
    all.add(unseen("cut", TOPIC.substring(0, TOPIC.length() - 1), "byte"));
    all.add(unseen("raw control character", TOPIC.replace("Boats.", "Bo\u0001ats"), "byte"));
    all.add(raw("UTF-16", octets(TOPIC.getBytes(StandardCharsets.UTF_16LE))));
    all.add(raw("overlong form", insert(0xc1, 0x81)));
    all.add(raw("overlong form of three bytes", insert(0xe0, 0x81, 0x81)));
    all.add(raw("surrogate in UTF-8", insert(0xed, 0xa0, 0xbd)));
    all.add(raw("surrogate pair in UTF-8", insert(0xed, 0xa0, 0xbd, 0xed, 0xba, 0xa2)));
    all.add(raw("beyond U+10FFFF", insert(0xf4, 0x90, 0x80, 0x80)));
    all.add(raw("lone tail", insert(0x80)));
    all.add(raw("cut sequence", insert(0xe2, 0x82)));
    all.add(raw("no UTF-8 at all", insert(0xff)));
  }

  private static List<Refused> story() {
    List<Refused> all = new ArrayList<>();
    alter(all, "unknown block", "\"divider\"", "\"marquee\"", "no block type 'marquee'");
    alter(all, "unknown inline", "\"break\"", "\"blink\"", "no inline type 'blink'");
    alter(all, "unknown mark", "\"strong\"", "\"big\"", "no mark type 'big'");
    alter(all, "unknown format", "\"jpeg\"", "\"bmp\"", "'bmp' is none of: svg, jpeg");
    alter(all, "unknown form", "\"long\"", "\"Long\"", "'Long' is none of");
    alter(all, "heading level", "\"level\":2", "\"level\":1", "/body/2 (byte");
    alter(all, "type not first", "{\"type\":\"break\"}", "{}", "member 'type' is missing");
    alter(all, "script link", "\"/harbour/timetable?", "\"javascript:", "a link leads to");
    alter(all, "run without marks", "\"What opens", "{\"type\":\"run\",\"text\":\"What\"},\"", "/");
    alter(all, "empty run", "\"[A horn]\"", "\"\"", "at least one character");
    alter(all, "empty list", "[\"[A horn]\"]", "[]", "a list that is empty is left out");
    alter(all, "false flag", "\"ordered\":true", "\"ordered\":false", "is left out");
    alter(all, "zero", "\"start\":3", "\"start\":0", "a member that is 0 is left out");
    alter(all, "no picture in gallery", picture(), "{\"type\":\"divider\"}", "only a block");
    alter(all, "local time", "06:30:00Z", "06:30:00+00:00", "a time is like");
    alter(all, "no such day", "2026-11-23T06", "2026-11-31T06", "a time is like", false);
    alter(all, "leap second", "06:30:00Z", "06:30:60Z", "a time is like", false);
    alter(all, "nanoseconds", "06:30:00Z", "06:30:00.123456789Z", "a time is like");
    alter(all, "zero milliseconds", "06:30:00Z", "06:30:00.000Z", "a time is like", false);
    alter(all, "exponent", "1000]", "1e3]", "without an exponent", false);
    alter(all, "text for decimal", "1000]", "\"1000\"]", "expected a number");
    alter(all, "NaN value", "1000]", "NaN]", "byte", false);
    alter(all, "long number", "1000]", "1" + "0".repeat(31) + "]", "at most 30 digits", false);
    alter(all, "missing value", ",1000]", "]", "1 values for 2 series", false);
    alter(all, "more header rows", "\"headerRows\":1", "\"headerRows\":3", "header rows", false);
    alter(all, "wrong count", "\"corrections\":1}", "\"corrections\":2}", "counts 2", false);
    alter(all, "address not in NFC", "/news.php", "/cafe\\u0301", "normalization", false);
    alter(all, "relative address", "/news.php", "news.php", "/origin/addresses/0");
    alter(all, "line feed in link", "day=1", "day\\n1", "a link leads to", false);
    return all;
  }

  private static String picture() {
    String story = new String(Golden.story(), StandardCharsets.UTF_8);
    int start = story.indexOf("\"pictures\":[") + "\"pictures\":[".length();
    return story.substring(start, story.indexOf("}]", start) + 1);
  }

  private static void add(List<Refused> all, String name, String from, String to, String message) {
    add(all, name, from, to, MALFORMED_DOCUMENT, message);
  }

  private static void add(
      List<Refused> all, String name, String from, String to, Code code, String message) {
    all.add(new Refused(name, utf8(replaced(TOPIC, from, to)), code, message, true));
  }

  private static void alter(
      List<Refused> all, String name, String from, String to, String message) {
    alter(all, name, from, to, message, true);
  }

  private static void alter(
      List<Refused> all, String name, String from, String to, String message, boolean schema) {
    String story = new String(Golden.story(), StandardCharsets.UTF_8);
    String altered = utf8(replaced(story, from, to));
    all.add(new Refused(name, altered, MALFORMED_DOCUMENT, message, schema));
  }

  private static Refused seen(String name, String document, String message) {
    return new Refused(name, utf8(document), MALFORMED_DOCUMENT, message, true);
  }

  private static Refused unseen(String name, String document, String message) {
    return new Refused(name, utf8(document), MALFORMED_DOCUMENT, message, false);
  }

  private static Refused raw(String name, String document) {
    return new Refused(name, document, MALFORMED_DOCUMENT, "byte", false);
  }

  /// The topic with `bytes` in the place of a word of its text.
  private static String insert(int... bytes) {
    StringBuilder latin = new StringBuilder();
    for (int b : bytes) {
      latin.append((char) b);
    }
    return TOPIC.replace("Boats", latin);
  }

  private static String replaced(String document, String from, String to) {
    int at = document.lastIndexOf(from);
    if (at < 0) {
      throw new AssertionError("no " + from + " in " + document);
    }
    return document.substring(0, at) + to + document.substring(at + from.length());
  }

  private static String utf8(String document) {
    return octets(document.getBytes(StandardCharsets.UTF_8));
  }

  private static String octets(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  byte[] bytes() {
    return octets.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    return name;
  }
}
