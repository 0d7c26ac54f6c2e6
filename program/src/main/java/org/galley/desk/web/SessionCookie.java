package org.galley.desk.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.galley.people.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie in which a browser keeps its token. Its name makes browsers insist that it is sent
/// over TLS, or to this machine itself, and to this host alone.
final class SessionCookie {

  static final String NAME = "__Host-galley-desk";

  private SessionCookie() {}

  static Optional<Token> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(NAME) && cookie.getValue().matches("[A-Za-z0-9_-]{43}")) {
          return Optional.of(new Token(cookie.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  static void write(HttpServletResponse response, Token token) {
    add(response, token.value(), -1);
  }

  static void forget(HttpServletResponse response) {
    add(response, "", 0);
  }

  /// @param seconds how long the browser keeps it; -1 until it is closed
  private static void add(HttpServletResponse response, String value, long seconds) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .path("/")
            .secure(true)
            .httpOnly(true)
            .sameSite("Strict")
            .maxAge(seconds)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
