package org.galley.desk.web;

import java.util.Collection;
import java.util.List;
import org.galley.desk.Actor;
import org.galley.people.Person;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/// Somebody who is signed in. What they may do is asked of the desk at each act, so Spring is told
/// of no authorities.
final class DeskUser extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Person person;
  private final long session;

  DeskUser(Person person, long session) {
    super(List.<GrantedAuthority>of());
    this.person = person;
    this.session = session;
    setAuthenticated(true);
  }

  Person person() {
    return person;
  }

  /// As whom they act.
  Actor actor() {
    return new Actor(person.number(), session);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return person;
  }

  @Override
  public String getName() {
    return person.login();
  }

  @Override
  public Collection<GrantedAuthority> getAuthorities() {
    return List.of();
  }
}
