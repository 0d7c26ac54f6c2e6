package org.galley.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.galley.people.CredentialRows.Invitation;
import org.galley.people.Grant;
import org.galley.people.Person;
import org.galley.people.Right;
import org.galley.people.Role;
import org.galley.people.Token;

/// Lets people into the newsroom, changes what they may do, and lets them go. Whoever is new, or
/// forgot their password, gets a link that works once.
public final class ChangePerson {

  /// How long a one-time link works.
  public static final Duration LINK_LASTS = Duration.ofDays(3);

  private final Desk desk;

  public ChangePerson(Desk desk) {
    this.desk = desk;
  }

  /// Somebody with a link by which they set their password.
  public record Invited(Person person, Token link) {}

  /// Adds somebody.
  ///
  /// @param actor [Actor#PROGRAM] for the first one, and for commands on the paper's own machine
  public Invited add(Actor actor, String login, String name, List<Grant> grants) {
    return desk.act(
        actor,
        Deed.INVITE,
        turn -> {
          require(turn);
          String plain = Person.login(login);
          if (turn.storage().people().byLogin(turn.transaction(), plain).isPresent()) {
            throw new DeskException(
                DeskException.Code.ADDRESS_TAKEN,
                "somebody has the login '%s' already; choose another".formatted(plain));
          }
          Person person =
              person(turn.storage().people().next(turn.transaction()), plain, name, true, grants);
          turn.storage().people().put(turn.transaction(), person);
          Invited invited = new Invited(person, link(turn, person));
          turn.done(plain);
          return invited;
        });
  }

  /// A new link for somebody who has forgotten their password. What they had before works until
  /// they use it.
  public Invited invite(Actor actor, long number) {
    return desk.act(
        actor,
        Deed.INVITE,
        turn -> {
          require(turn);
          Person person = find(turn, number);
          if (!person.active()) {
            throw new DeskException(
                DeskException.Code.WRONG_STAGE,
                "'%s' may not sign in; let them in again first".formatted(person.login()));
          }
          Invited invited = new Invited(person, link(turn, person));
          turn.done(person.login());
          return invited;
        });
  }

  /// Changes somebody's name, roles, or whether they may sign in. Whoever may not is signed out
  /// everywhere.
  public Person change(Actor actor, long number, String name, boolean active, List<Grant> grants) {
    return desk.act(
        actor,
        Deed.CHANGE_PERSON,
        turn -> {
          require(turn);
          Person before = find(turn, number);
          Person person = person(number, before.login(), name, active, grants);
          requireAdministrator(turn, before, person);
          turn.storage().people().put(turn.transaction(), person);
          if (!active) {
            turn.storage().sessions().endAll(turn.transaction(), number, 0);
            turn.storage().credentials().uninvite(turn.transaction(), number);
          }
          turn.done(person.login());
          return person;
        });
  }

  /// Ends sessions of somebody: the administrator's right, and everybody's own.
  ///
  /// @param session 0 for all but the one of whoever does it
  public void endSession(Actor actor, long number, long session) {
    desk.act(
        actor,
        Deed.END_SESSION,
        turn -> {
          if (actor.person() != number) {
            require(turn);
          }
          Person person = find(turn, number);
          if (session == 0) {
            turn.storage().sessions().endAll(turn.transaction(), number, actor.session());
          } else if (turn.storage().sessions().of(turn.transaction(), number).stream()
              .anyMatch(one -> one.number() == session)) {
            turn.storage().sessions().end(turn.transaction(), session);
          }
          turn.done(person.login());
          return person;
        });
  }

  private static void require(Turn turn) {
    if (turn.actor().person() != 0 && !turn.person().may(Right.PEOPLE)) {
      throw turn.notAllowed();
    }
  }

  /// The last administrator stays one: nobody could let anybody in any more.
  private static void requireAdministrator(Turn turn, Person before, Person after) {
    boolean loses = isAdministrator(before) && !isAdministrator(after);
    Optional<Person> other =
        turn.storage().people().all(turn.transaction()).stream()
            .filter(one -> one.number() != before.number() && isAdministrator(one))
            .findAny();
    if (loses && other.isEmpty()) {
      throw new DeskException(
          DeskException.Code.IN_FORCE,
          "'%s' is the only administrator; make somebody else one first".formatted(before.login()));
    }
  }

  private static boolean isAdministrator(Person person) {
    return person.active()
        && person.grants().stream()
            .anyMatch(grant -> grant.role() == Role.ADMINISTRATOR && grant.edition().isEmpty());
  }

  private static Person find(Turn turn, long number) {
    return turn.storage()
        .people()
        .person(turn.transaction(), number)
        .orElseThrow(() ->
            new DeskException(
                DeskException.Code.NO_SUCH_PERSON, "nobody here has the number " + number));
  }

  private static Person person(
      long number, String login, String name, boolean active, List<Grant> grants) {
    try {
      return new Person(number, login, name.strip(), active, grants);
    } catch (IllegalArgumentException e) {
      throw new DeskException(DeskException.Code.EMPTY, String.valueOf(e.getMessage()));
    }
  }

  private static Token link(Turn turn, Person person) {
    Token link = Token.random(turn.newsroom().random());
    turn.storage().credentials().uninvite(turn.transaction(), person.number());
    turn.storage()
        .credentials()
        .invite(
            turn.transaction(),
            link.digest(),
            new Invitation(person.number(), turn.now().plus(LINK_LASTS)));
    return link;
  }
}
