package org.galley.desk;

import java.util.Optional;
import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.people.Right;
import org.galley.site.Addresses;
import org.galley.site.SubjectRow;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Content;
import org.galley.story.Id;
import org.galley.story.Redirect;
import org.galley.story.Topic;

/// Adds, describes or renames a topic or an author. One that gets another slug leaves a redirect.
public final class DescribeSubject {

  private final Desk desk;

  public DescribeSubject(Desk desk) {
    this.desk = desk;
  }

  public void topic(Actor actor, Topic topic) {
    run(actor, topic.id(), topic.edition(), topic.name(), topic);
  }

  public void author(Actor actor, Author author) {
    run(actor, author.id(), author.edition(), author.name(), author);
  }

  private void run(Actor actor, Id id, String edition, String name, Content content) {
    desk.act(
        actor,
        Deed.DESCRIBE,
        turn -> {
          if (!turn.person().mayIn(Right.DESCRIBE, edition)) {
            throw turn.notAllowed();
          }
          Entry.Role role = roleIn(turn, edition);
          Optional<Address> before = address(turn, id);
          new Describe(turn.newsroom()).append(turn.writing(), id, content, role);
          Address now = address(turn, content);
          before.filter(old -> !old.equals(now)).ifPresent(old -> redirect(turn, old, now, role));
          turn.done(name);
          return content;
        });
  }

  /// Topics and authors belong to no section: who looks after one section may describe them too.
  private static Entry.Role roleIn(Turn turn, String edition) {
    return turn.person().grants().stream()
        .filter(grant -> grant.role().may(Right.DESCRIBE))
        .filter(grant -> grant.edition().isEmpty() || grant.edition().equals(edition))
        .findFirst()
        .map(grant -> Entry.Role.valueOf(grant.role().name()))
        .orElseThrow(turn::notAllowed);
  }

  private static Optional<Address> address(Turn turn, Id id) {
    return turn.newsroom()
        .rows(turn.writing())
        .subject(id)
        .map(SubjectRow::position)
        .map(position ->
            turn.newsroom().codec().decode(turn.writing().read(position).required().bytes()))
        .map(content -> address(turn, content));
  }

  private static Address address(Turn turn, Content content) {
    return switch (content) {
      case Topic topic -> Addresses.topic(turn.paper(), topic);
      case Author author -> Addresses.author(turn.paper(), author);
      default -> throw new IllegalArgumentException("neither a topic nor an author: " + content);
    };
  }

  private static void redirect(Turn turn, Address from, Address to, Entry.Role role) {
    Prepared redirect = turn.newsroom().prepare(new Redirect(from, to));
    turn.writing()
        .append(redirect, at -> new Entry.Redirected(at, redirect.document().digest(), role));
  }
}
