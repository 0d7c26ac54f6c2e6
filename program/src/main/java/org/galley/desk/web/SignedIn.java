package org.galley.desk.web;

import java.util.List;
import org.galley.people.Person;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/// Somebody who has just shown who they are, and has no session yet.
final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Person person;
  private final String how;

  /// @param how such as `password`
  SignedIn(Person person, String how) {
    super(List.<GrantedAuthority>of());
    this.person = person;
    this.how = how;
    setAuthenticated(true);
  }

  Person person() {
    return person;
  }

  String how() {
    return how;
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
}
