package org.galley.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.galley.people.CredentialRows.Invitation;
import org.galley.people.Passkey;
import org.galley.people.Person;
import org.galley.people.Session;
import org.galley.people.Token;

/// Begins and ends sessions, and changes how somebody shows who they are. Whether a password or a
/// passkey is the right one was found out before.
public final class SignIn {

  /// A session ends so long after it began.
  public static final Duration LONGEST = Duration.ofDays(14);

  /// A session ends so long after it was last used.
  public static final Duration IDLE = Duration.ofHours(12);

  private static final int RECOVERY_CODES = 10;
  private static final int AGENT_LETTERS = 200;

  private final Desk desk;

  public SignIn(Desk desk) {
    this.desk = desk;
  }

  /// A session with the token that the browser holds.
  public record Begun(Token token, long session) {}

  /// Begins a session, under a token that nobody knew before.
  ///
  /// @param agent what the browser says of itself
  /// @param how such as `password` or `passkey`
  public Begun begin(Person person, String agent, String how) {
    return desk.act(
        new Actor(person.number(), 0),
        Deed.SIGN_IN,
        turn -> {
          if (!turn.person().active()) {
            throw turn.notAllowed();
          }
          turn.storage()
              .sessions()
              .expire(turn.transaction(), turn.now().minus(LONGEST), turn.now().minus(IDLE));
          Token token = Token.random(turn.newsroom().random());
          String cut = agent.length() > AGENT_LETTERS ? agent.substring(0, AGENT_LETTERS) : agent;
          long number =
              turn.storage()
                  .sessions()
                  .begin(
                      turn.transaction(),
                      token.digest(),
                      new Session(0, person.number(), turn.now(), turn.now(), cut));
          turn.done(how);
          return new Begun(token, number);
        });
  }

  public void end(Actor actor) {
    desk.act(
        actor,
        Deed.SIGN_OUT,
        turn -> {
          turn.storage().sessions().end(turn.transaction(), actor.session());
          turn.done("");
          return actor;
        });
  }

  /// Who a one-time link is for, if it still works.
  public Optional<Person> invited(Token link) {
    return desk.look(snapshot ->
        desk.storage()
            .credentials()
            .invitation(snapshot, link.digest())
            .filter(this::works)
            .flatMap(found -> desk.storage().people().person(snapshot, found.person()))
            .filter(Person::active));
  }

  private boolean works(Invitation invitation) {
    return invitation.until().isAfter(desk.now());
  }

  /// Sets the password of whoever holds a one-time link, which works no more then. All their
  /// sessions end.
  ///
  /// @param hash of the password
  public Person accept(Token link, String hash) {
    return desk.act(
        Actor.PROGRAM,
        Deed.SET_PASSWORD,
        turn -> {
          Person person =
              turn.storage()
                  .credentials()
                  .invitation(turn.transaction(), link.digest())
                  .filter(found -> found.until().isAfter(turn.now()))
                  .flatMap(
                      found -> turn.storage().people().person(turn.transaction(), found.person()))
                  .filter(Person::active)
                  .orElseThrow(() ->
                      new DeskException(
                          DeskException.Code.NO_SUCH_THING,
                          "this link works no more: it was used, or is too old; ask an administrator for a new one"));
          turn.storage().credentials().setPassword(turn.transaction(), person.number(), hash);
          turn.storage().credentials().uninvite(turn.transaction(), person.number());
          turn.storage().sessions().endAll(turn.transaction(), person.number(), 0);
          turn.done(person.login());
          return person;
        });
  }

  /// Sets one's own password. All other sessions end.
  public void setPassword(Actor actor, String hash) {
    desk.act(
        actor,
        Deed.SET_PASSWORD,
        turn -> {
          turn.storage().credentials().setPassword(turn.transaction(), actor.person(), hash);
          turn.storage().sessions().endAll(turn.transaction(), actor.person(), actor.session());
          turn.done("");
          return actor;
        });
  }

  /// New recovery codes in the place of the old ones, to be shown once.
  public List<String> makeRecoveryCodes(Actor actor) {
    return desk.act(
        actor,
        Deed.MAKE_RECOVERY_CODES,
        turn -> {
          List<String> codes = new ArrayList<>();
          for (int i = 0; i < RECOVERY_CODES; i++) {
            codes.add(RecoveryCode.random(turn.newsroom().random()));
          }
          turn.storage()
              .credentials()
              .setRecoveryCodes(
                  turn.transaction(),
                  actor.person(),
                  codes.stream().map(RecoveryCode::digest).toList());
          turn.done("");
          return codes;
        });
  }

  /// Lets somebody in by a recovery code, which works no more then: gives a one-time link with
  /// which they set a new password.
  ///
  /// @return nothing if the code is not one of theirs
  public Optional<Token> recover(Person person, String code) {
    return desk.act(
        new Actor(person.number(), 0),
        Deed.SIGN_IN,
        turn -> {
          boolean right =
              turn.storage()
                  .credentials()
                  .useRecoveryCode(turn.transaction(), person.number(), RecoveryCode.digest(code));
          if (!right || !turn.person().active()) {
            return Optional.<Token>empty();
          }
          Token link = Token.random(turn.newsroom().random());
          turn.storage()
              .credentials()
              .invite(
                  turn.transaction(),
                  link.digest(),
                  new Invitation(person.number(), turn.now().plus(Duration.ofMinutes(15))));
          turn.done("recovery code");
          return Optional.of(link);
        });
  }

  public void addPasskey(Actor actor, Passkey passkey) {
    desk.act(
        actor,
        Deed.ADD_PASSKEY,
        turn -> {
          turn.storage().credentials().putPasskey(turn.transaction(), passkey);
          turn.done(passkey.label());
          return passkey;
        });
  }

  /// Takes away one's own passkey.
  public void removePasskey(Actor actor, byte[] id) {
    desk.act(
        actor,
        Deed.REMOVE_PASSKEY,
        turn -> {
          Passkey passkey =
              turn.storage()
                  .credentials()
                  .passkey(turn.transaction(), id)
                  .filter(found -> found.person() == actor.person())
                  .orElseThrow(() ->
                      new DeskException(
                          DeskException.Code.NO_SUCH_THING, "you have no such passkey"));
          turn.storage().credentials().removePasskey(turn.transaction(), id);
          turn.done(passkey.label());
          return passkey;
        });
  }
}
