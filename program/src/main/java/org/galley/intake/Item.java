package org.galley.intake;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.galley.story.Address;
import org.galley.story.Block;
import org.galley.story.Block.Picture;
import org.galley.story.Card;
import org.galley.story.Card.Label;
import org.jspecify.annotations.Nullable;

/// A story as an importer found it, before it has an identity here: names in words, not yet looked
/// up.
///
/// @param key the item's own identity in its archive
/// @param language BCP 47 tag; empty if the archive does not say
/// @param section its name in the archive; empty if it has none
/// @param slug the last segment of its address in the archive; empty if it has none
/// @param published as the archive says; null if it does not say
/// @param byline names in order
/// @param topics names in order
/// @param addresses under which it could be read, path and query, decoded once
/// @param standing whether readers could see it where it came from; what they could not see may
///   become a draft, and is never published by an import
/// @param remarks what the importer could not take over, in words for the import report
public record Item(
    String key,
    String language,
    String section,
    String slug,
    String headline,
    String standfirst,
    List<String> byline,
    String source,
    String place,
    @Nullable Instant published,
    @Nullable Instant updated,
    Card.Form form,
    @Nullable Label label,
    @Nullable Picture picture,
    List<String> topics,
    List<Block> body,
    List<Address> addresses,
    Standing standing,
    List<String> remarks)
    implements Reading {

  /// Whether readers could see a story where it came from.
  public enum Standing {
    PUBLISHED,
    UNPUBLISHED
  }

  public Item {
    byline = List.copyOf(byline);
    topics = List.copyOf(topics);
    body = List.copyOf(body);
    addresses = List.copyOf(addresses);
    remarks = List.copyOf(remarks);
  }

  /// The same with another picture.
  ///
  /// @param more what is to be said about it, behind the other remarks
  public Item withPicture(@Nullable Picture other, List<String> more) {
    return new Item(
        key,
        language,
        section,
        slug,
        headline,
        standfirst,
        byline,
        source,
        place,
        published,
        updated,
        form,
        label,
        other,
        topics,
        body,
        addresses,
        standing,
        Stream.concat(remarks.stream(), more.stream()).toList());
  }
}
