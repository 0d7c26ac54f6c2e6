package org.galley.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.galley.desk.Desk;
import org.galley.desk.SignIn;
import org.galley.journal.Snapshot;
import org.galley.people.Person;
import org.galley.people.Session;
import org.galley.people.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// Finds out who is signed in, by the token of the browser, in the desk's own tables: so sessions
/// outlive a restart, can be listed, and end at once.
final class SessionContext implements SecurityContextRepository {

  /// How often it is noted that a session is used.
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final Desk desk;

  SessionContext(Desk desk) {
    this.desk = desk;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(() -> context(request));
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  /// Begins a session when somebody signed in. That it is theirs was found out by Spring Security.
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication authentication = context.getAuthentication();
    if (authentication == null) {
      SessionCookie.forget(response);
    } else if (authentication instanceof SignedIn signedIn) {
      SignIn.Begun begun =
          new SignIn(desk).begin(signedIn.person(), agent(request), signedIn.how());
      SessionCookie.write(response, begun.token());
      context.setAuthentication(new DeskUser(signedIn.person(), begun.session()));
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return SessionCookie.read(request).isPresent();
  }

  private static String agent(HttpServletRequest request) {
    String agent = request.getHeader("User-Agent");
    return agent == null ? "" : agent;
  }

  private SecurityContext context(HttpServletRequest request) {
    return SessionCookie.read(request)
        .flatMap(this::user)
        .<SecurityContext>map(SecurityContextImpl::new)
        .orElseGet(SecurityContextImpl::new);
  }

  private Optional<Authentication> user(Token token) {
    Instant now = desk.now();
    record Found(Session session, Person person) {}
    Optional<Found> found =
        desk.look(snapshot ->
            desk.storage()
                .sessions()
                .find(snapshot, token.digest())
                .filter(session -> isValid(session, now))
                .flatMap(session ->
                    person(snapshot, session).map(person -> new Found(session, person))));
    found
        .map(Found::session)
        .filter(session -> session.seen().plus(NOTED).isBefore(now))
        .ifPresent(session -> noteUse(session, now));
    return found.map(one -> new DeskUser(one.person(), one.session().number()));
  }

  private Optional<Person> person(Snapshot snapshot, Session session) {
    return desk.storage().people().person(snapshot, session.person()).filter(Person::active);
  }

  private static boolean isValid(Session session, Instant now) {
    return session.begun().plus(SignIn.LONGEST).isAfter(now)
        && session.seen().plus(SignIn.IDLE).isAfter(now);
  }

  private void noteUse(Session session, Instant now) {
    desk.newsroom()
        .journal()
        .write(writing -> {
          desk.storage().sessions().seen(writing.transaction(), session.number(), now);
          return session;
        });
  }

  /// A context that is looked up when it is first asked for.
  private static final class Deferred implements DeferredSecurityContext {

    private final Supplier<SecurityContext> supplier;
    private @Nullable SecurityContext context;

    Deferred(Supplier<SecurityContext> supplier) {
      this.supplier = supplier;
    }

    @Override
    public SecurityContext get() {
      SecurityContext known = context;
      if (known == null) {
        known = supplier.get();
        context = known;
      }
      return known;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
