package org.galley.desk;

import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.story.Author;
import org.galley.story.Content;
import org.galley.story.Id;
import org.galley.story.Special;
import org.galley.story.Topic;

/// Adds or changes a topic, an author or a special.
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

  private void run(Id id, Content content, Entry.Role approvedBy) {
    Prepared prepared = newsroom.prepare(content);
    newsroom
        .journal()
        .write(writing ->
            writing.append(
                prepared,
                at -> new Entry.Described(at, id, prepared.document().digest(), approvedBy)));
  }
}
