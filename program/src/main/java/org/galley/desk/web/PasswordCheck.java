package org.galley.desk.web;

import java.util.Optional;
import org.galley.desk.Actor;
import org.galley.desk.Deed;
import org.galley.desk.Desk;
import org.galley.people.Person;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks logins and passwords. It takes as long for a login that nobody has, or that may not sign
/// in with a password, as for any other, and says the same.
final class PasswordCheck implements AuthenticationProvider {

  private final Desk desk;
  private final PasswordEncoder encoder;
  private final Attempts attempts;

  /// A hash that no password has, to be compared with where there is none.
  private final String nobody;

  PasswordCheck(Desk desk, PasswordEncoder encoder, Attempts attempts) {
    this.desk = desk;
    this.encoder = encoder;
    this.attempts = attempts;
    this.nobody = String.valueOf(encoder.encode("nobody has this password"));
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String login = Person.login(asked.getName());
    String password = String.valueOf(asked.getCredentials());
    String address =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    if (!attempts.wait(login, address).isZero()) {
      throw new LockedException("too many tries");
    }
    record Known(Person person, String hash, boolean passkeyOnly) {}
    Optional<Known> known =
        desk.look(snapshot ->
            desk.storage()
                .people()
                .byLogin(snapshot, login)
                .filter(Person::active)
                .map(person ->
                    new Known(
                        person,
                        desk.storage().credentials().password(snapshot, person.number()),
                        desk.storage().rules().rules(snapshot).passkeys()
                            && !desk.storage()
                                .credentials()
                                .passkeys(snapshot, person.number())
                                .isEmpty())));
    String hash = known.map(Known::hash).filter(found -> !found.isEmpty()).orElse(nobody);
    boolean right = encoder.matches(password, hash);
    if (!right || known.isEmpty() || known.get().passkeyOnly() || hash.equals(nobody)) {
      attempts.failed(login, address);
      // What was typed for a login that nobody has may be a password in the wrong field.
      String who = known.map(found -> found.person().login()).orElse("a login that nobody has");
      desk.refused(Actor.PROGRAM, Deed.SIGN_IN, who);
      throw new BadCredentialsException("wrong login or password");
    }
    attempts.succeeded(login);
    return new SignedIn(known.get().person(), "password");
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
