package org.galley.press;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.galley.site.Reads;
import org.jspecify.annotations.Nullable;

/// The bytes for one address, and what they were made from.
///
/// @param type the media type, with its charset
/// @param bytes plain, without any coding
/// @param location where a redirect leads; null for all else
/// @param fields of HTTP that it has beyond those that every page has
/// @param modified when the newest entry of the journal was made from which it was printed
/// @param size of the journal from which it was printed
public record Page(
    int status,
    String type,
    byte[] bytes,
    @Nullable String location,
    List<Field> fields,
    Instant modified,
    long size,
    Reads reads) {

  /// One field of HTTP.
  public record Field(String name, String value) {

    /// Where another form of the page is, or what belongs to it.
    static Field link(String href, String relation) {
      return new Field("Link", "<" + href + ">; rel=\"" + relation + "\"");
    }
  }

  public Page {
    fields = List.copyOf(fields);
  }

  public static final String HTML = "text/html; charset=utf-8";

  public Optional<String> redirect() {
    return Optional.ofNullable(location);
  }
}
