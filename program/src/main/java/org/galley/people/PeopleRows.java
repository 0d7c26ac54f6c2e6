package org.galley.people;

import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// Where the people of the newsroom are kept. Nobody is ever taken out: who leaves is no longer
/// active, so that the past keeps its names.
public interface PeopleRows {

  Optional<Person> person(Snapshot snapshot, long number);

  /// Somebody by their login, as [Person#login(String)] has it.
  Optional<Person> byLogin(Snapshot snapshot, String login);

  /// Everybody, by number.
  List<Person> all(Snapshot snapshot);

  /// How many there are.
  long count(Snapshot snapshot);

  /// Puts a person in the place of the one with that number, or adds them.
  void put(Transaction transaction, Person person);

  /// The number for the next person.
  long next(Snapshot snapshot);
}
