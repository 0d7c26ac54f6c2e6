package org.galley.store;

import static org.galley.store.SqlDesk.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.people.Grant;
import org.galley.people.PeopleRows;
import org.galley.people.Person;
import org.galley.people.Role;

/// People in the database of [SqlStorage].
final class SqlPeople implements PeopleRows {

  @Override
  public Optional<Person> person(Snapshot snapshot, long number) {
    return session(snapshot)
        .one(
            "SELECT number, login, name, active FROM person WHERE number = ?",
            row -> person(snapshot, row),
            number);
  }

  @Override
  public Optional<Person> byLogin(Snapshot snapshot, String login) {
    return session(snapshot)
        .one(
            "SELECT number, login, name, active FROM person WHERE login = ?",
            row -> person(snapshot, row),
            login);
  }

  @Override
  public List<Person> all(Snapshot snapshot) {
    return session(snapshot)
        .list(
            "SELECT number, login, name, active FROM person ORDER BY number",
            row -> person(snapshot, row));
  }

  @Override
  public long count(Snapshot snapshot) {
    return session(snapshot).number("SELECT count(*) FROM person");
  }

  @Override
  public void put(Transaction transaction, Person person) {
    Session session = session(transaction);
    session.update(
        """
        INSERT INTO person (number, login, name, active, password) VALUES (?, ?, ?, ?, '')
        ON CONFLICT (number) DO UPDATE
        SET login = excluded.login, name = excluded.name, active = excluded.active\
        """,
        person.number(),
        person.login(),
        person.name(),
        person.active() ? 1 : 0);
    session.update("DELETE FROM person_role WHERE person = ?", person.number());
    for (int i = 0; i < person.grants().size(); i++) {
      Grant grant = person.grants().get(i);
      session.update(
          "INSERT INTO person_role (person, ordinal, role, edition, section) VALUES (?, ?, ?, ?, ?)",
          person.number(),
          i,
          grant.role().name(),
          grant.edition(),
          grant.section());
    }
  }

  @Override
  public long next(Snapshot snapshot) {
    return session(snapshot).number("SELECT coalesce(max(number), 0) + 1 FROM person");
  }

  private static Person person(Snapshot snapshot, ResultSet row) throws SQLException {
    long number = row.getLong(1);
    List<Grant> grants =
        session(snapshot)
            .list(
                "SELECT role, edition, section FROM person_role WHERE person = ? ORDER BY ordinal",
                grant ->
                    new Grant(
                        Role.valueOf(grant.getString(1)), grant.getString(2), grant.getString(3)),
                number);
    return new Person(number, row.getString(2), row.getString(3), row.getLong(4) == 1, grants);
  }
}
