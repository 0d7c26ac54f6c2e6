package org.galley.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.galley.desk.Desk;
import org.galley.desk.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/// Ends the session of whoever signs out.
final class EndSession implements LogoutHandler {

  private final Desk desk;

  EndSession(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication instanceof DeskUser user) {
      new SignIn(desk).end(user.actor());
    }
    SessionCookie.forget(response);
  }
}
