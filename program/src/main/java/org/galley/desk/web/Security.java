package org.galley.desk.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;

/// Who may ask for what: everything but the sign-in wants a session; what a session may do, the
/// desk itself says at each act.
@Configuration
@EnableWebSecurity
class Security {

  private static final String[] OPEN = {"/sign-in", "/link/*", "/recover", "/desk-assets/*"};

  private final DeskParts parts;

  Security(DeskParts parts) {
    this.parts = parts;
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  Attempts attempts() {
    return new Attempts(parts.clock());
  }

  @Bean
  SessionContext sessionContext() {
    return new SessionContext(parts.desk());
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, SessionContext sessions, PasswordEncoder encoder, Attempts attempts)
      throws Exception {
    SessionCsrf csrf = new SessionCsrf(parts.random());
    return http.securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .authenticationManager(
            new ProviderManager(new PasswordCheck(parts.desk(), encoder, attempts)))
        .csrf(forged ->
            forged
                .csrfTokenRepository(csrf)
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .headers(headers -> Headers.of(headers))
        .formLogin(form ->
            form.loginPage("/sign-in")
                .usernameParameter("login")
                .passwordParameter("password")
                .defaultSuccessUrl("/", true)
                .failureUrl("/sign-in?failed"))
        .logout(logout ->
            logout
                .logoutUrl("/sign-out")
                .addLogoutHandler(new EndSession(parts.desk()))
                .logoutSuccessUrl("/sign-in?out"))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/favicon.ico")
                .permitAll()
                .anyRequest()
                .authenticated())
        .build();
  }
}
