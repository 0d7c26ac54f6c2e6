package org.galley.desk;

import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.journal.Writing;
import org.galley.site.AddressRow;
import org.galley.site.Addresses;
import org.galley.site.SiteRows;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Content;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Special;
import org.galley.story.Topic;

/// Adds or changes a topic, an author or a special. One at an address that something else had is
/// refused: `ADDRESS_TAKEN`.
public final class Describe {

  private final Newsroom newsroom;

  public Describe(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  public void run(Topic topic, Entry.Role approvedBy) {
    run(topic.id(), topic, approvedBy);
  }

  public void run(Author author, Entry.Role approvedBy) {
    run(author.id(), author, approvedBy);
  }

  public void run(Special special, Entry.Role approvedBy) {
    run(special.id(), special, approvedBy);
  }

  /// Checks and appends within the transaction of a larger act.
  void append(Writing writing, Id id, Content content, Entry.Role approvedBy) {
    Paper paper = newsroom.paper(writing);
    Address address =
        switch (content) {
          case Topic topic -> Addresses.topic(paper, topic);
          case Author author -> Addresses.author(paper, author);
          case Special special -> Addresses.special(paper, special);
          default -> throw new IllegalArgumentException("not described: " + content);
        };
    requireFree(newsroom.rows(writing), address, id);
    Prepared prepared = newsroom.prepare(content);
    writing.append(
        prepared, at -> new Entry.Described(at, id, prepared.document().digest(), approvedBy));
  }

  private void run(Id id, Content content, Entry.Role approvedBy) {
    newsroom
        .journal()
        .write(writing -> {
          append(writing, id, content, approvedBy);
          return id;
        });
  }

  private static void requireFree(SiteRows rows, Address address, Id id) {
    for (AddressRow row : rows.address(address)) {
      if (row.kind() != AddressRow.Kind.SUBJECT
          || !rows.subject(row.target()).orElseThrow().id().equals(id)) {
        throw DeskException.addressTaken(address);
      }
    }
  }
}
