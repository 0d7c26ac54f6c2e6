package org.galley.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.galley.story.Address;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Digest;
import org.galley.story.Inline;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// One line of a JSON Lines archive on its way to becoming an item.
final class JsonArticle {

  private static final Set<String> MEMBERS =
      Set.of(
          "bodyHtml",
          "byline",
          "headline",
          "id",
          "label",
          "lang",
          "picture",
          "pictureAlt",
          "pictureCaption",
          "pictureCredit",
          "place",
          "publishedAt",
          "section",
          "slug",
          "source",
          "standfirst",
          "summary",
          "tags",
          "updatedAt",
          "url",
          "urls");

  private final String place;
  private final byte[] line;
  private final JsonMembers members;
  private final List<String> remarks = new ArrayList<>();

  private JsonArticle(String place, byte[] line, JsonMembers members) {
    this.place = place;
    this.line = line;
    this.members = members;
  }

  /// Reads a line as strict UTF-8.
  ///
  /// @param place of the line, for reports
  static Reading read(String place, byte[] line) {
    try {
      String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return new JsonArticle(place, line, JsonMembers.read(withoutMark(json), MEMBERS)).read();
    } catch (CharacterCodingException _) {
      return new Refusal(place, "it is not UTF-8: convert the file to UTF-8");
    } catch (JacksonException e) {
      return new Refusal(place, "it is not JSON: " + Words.line(e.getOriginalMessage()));
    } catch (IllegalArgumentException e) {
      return new Refusal(place, String.valueOf(e.getMessage()));
    }
  }

  private static String withoutMark(String json) {
    return json.startsWith("\ufeff") ? json.substring(1) : json;
  }

  private Reading read() {
    String headline = line("headline");
    if (headline.isEmpty()) {
      return missing("headline", "write the headline");
    }
    if (members.text("bodyHtml").isBlank()) {
      return missing("bodyHtml", "write the text of the story as HTML");
    }
    String date = members.text("publishedAt");
    if (date.isBlank()) {
      return missing("publishedAt", "write when it was published, as 2026-10-03T21:40:00Z");
    }
    Optional<Instant> published = time("publishedAt");
    if (published.isEmpty()) {
      return new Refusal(
          place,
          "member 'publishedAt' is '%s', which is no date: write it as 2026-10-03T21:40:00Z"
              .formatted(Words.line(date)));
    }
    String language = Languages.tag(members.text("lang"));
    HtmlBody body = HtmlBody.read(members.text("bodyHtml"), line("url"), language);
    if (body.isEmpty()) {
      return new Refusal(place, "member 'bodyHtml' has no words: write the text of the story");
    }
    return item(headline, published.get(), language, body);
  }

  private Item item(String headline, Instant published, String language, HtmlBody body) {
    if (language.isEmpty() && !line("lang").isEmpty()) {
      remarks.add("member 'lang' is '" + line("lang") + "', which is no language tag");
    }
    members
        .unknown()
        .forEach(name -> remarks.add("member '" + Words.line(name) + "' is not known"));
    List<Address> addresses = addresses();
    Instant updated = time("updatedAt").orElse(null);
    Card.@Nullable Label label = label();
    remarks.addAll(body.remarks());
    return new Item(
        key(),
        language,
        line("section"),
        line("slug"),
        headline,
        standfirst(),
        names("byline"),
        line("source"),
        line("place"),
        published,
        updated,
        Card.Form.STANDARD,
        label,
        picture(),
        names("tags"),
        body.blocks(),
        addresses,
        Item.Standing.PUBLISHED,
        remarks);
  }

  private Refusal missing(String member, String remedy) {
    return new Refusal(place, "member '" + member + "' is missing: " + remedy);
  }

  /// What stays the same when the archive is written again: the place in the file does not. A line
  /// without a name of its own is known by its words.
  private String key() {
    return Stream.of("id", "slug", "url")
        .map(this::line)
        .filter(key -> !key.isEmpty())
        .findFirst()
        .orElseGet(() -> {
          remarks.add("it has no member 'id': if it is changed, it becomes another story");
          return "sha256:" + Digest.of(line);
        });
  }

  private String standfirst() {
    String standfirst = line("standfirst");
    String summary = line("summary");
    if (!standfirst.isEmpty() && !summary.isEmpty() && !standfirst.equals(summary)) {
      remarks.add("member 'summary' was left out, as 'standfirst' is there");
    }
    return standfirst.isEmpty() ? summary : standfirst;
  }

  /// The story's picture, by the name of its file; whoever imports looks for it.
  private Block.@Nullable Picture picture() {
    String file = line("picture");
    return file.isEmpty()
        ? null
        : new Block.Picture(
            null,
            line("pictureAlt"),
            Inline.plain(line("pictureCaption")),
            line("pictureCredit"),
            file);
  }

  private Card.@Nullable Label label() {
    String name = line("label");
    for (Card.Label label : Card.Label.values()) {
      if (label.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return label;
      }
    }
    if (!name.isEmpty()) {
      remarks.add("member 'label' is '" + name + "', which is not one of Galley's labels");
    }
    return null;
  }

  private Optional<Instant> time(String name) {
    String text = members.text(name);
    Optional<StatedTime> time = StatedTime.iso(text);
    if (time.isPresent() && !time.get().zoned()) {
      remarks.add("member '" + name + "' has no time zone and was taken as UTC");
    } else if (time.isEmpty() && !text.isBlank()) {
      remarks.add("member '" + name + "' is '" + Words.line(text) + "', which is no date");
    }
    return time.map(StatedTime::at);
  }

  private List<Address> addresses() {
    List<Address> addresses = new ArrayList<>();
    for (String url :
        Stream.concat(members.list("url").stream(), members.list("urls").stream()).toList()) {
      Optional<Address> address = Addresses.of(url);
      if (address.isEmpty()) {
        remarks.add("the old address '" + Words.line(url) + "' cannot be kept");
      }
      address.filter(known -> !addresses.contains(known)).ifPresent(addresses::add);
    }
    return addresses;
  }

  private List<String> names(String name) {
    return members.list(name).stream()
        .map(Words::line)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private String line(String name) {
    return Words.line(members.text(name));
  }
}
