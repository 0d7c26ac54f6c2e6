package org.galley.desk.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.galley.people.Token;
import org.galley.story.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// Tokens against forged requests: a digest of the browser's own token, which nobody else knows. So
/// nothing has to be kept, and forms outlive a restart; a browser that is not signed in gets a
/// token of its own first.
final class SessionCsrf implements CsrfTokenRepository {

  static final String HEADER = "X-CSRF-Token";
  static final String FIELD = "_csrf";

  private final RandomGenerator random;

  SessionCsrf(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    Token token =
        SessionCookie.read(request)
            .orElseGet(() -> {
              Token fresh = Token.random(random);
              request.setAttribute(SessionCsrf.class.getName(), fresh);
              return fresh;
            });
    return token(token);
  }

  /// Gives the browser its token if it had none.
  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null && request.getAttribute(SessionCsrf.class.getName()) instanceof Token fresh) {
      SessionCookie.write(response, fresh);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return SessionCookie.read(request).map(SessionCsrf::token).orElse(null);
  }

  private static CsrfToken token(Token token) {
    byte[] code = Digest.of(("forged? " + token.value()).getBytes(US_ASCII)).bytes();
    return new DefaultCsrfToken(
        HEADER, FIELD, Base64.getUrlEncoder().withoutPadding().encodeToString(code));
  }
}
