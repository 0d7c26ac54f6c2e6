package org.galley.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.galley.people.Right;
import org.galley.press.Texts;
import org.galley.site.SiteView;
import org.galley.story.Script;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/// Makes what stands around the pages of the desk.
final class Frames {

  /// Languages that the desk speaks.
  private static final List<String> LANGUAGES = List.of("en");

  private final DeskParts parts;
  private final DeskFiles files;

  Frames(DeskParts parts, DeskFiles files) {
    this.parts = parts;
    this.files = files;
  }

  /// @param title key of the page's title
  Frame frame(HttpServletRequest request, String title) {
    String language = language(request);
    Texts texts = Texts.of(Frames.class, language);
    return new Frame(
        language,
        Script.direction(language),
        texts,
        texts.get(title),
        parts.site().view(SiteView::paper).name(),
        csrf(request),
        user() == null ? null : user().person().name(),
        places(request, texts),
        says(request, texts),
        files.frame());
  }

  /// Who is signed in; null for nobody.
  static @Nullable DeskUser user() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof DeskUser user
        ? user
        : null;
  }

  private static String language(HttpServletRequest request) {
    Locale best =
        Locale.lookup(
            Collections.list(request.getLocales()).stream()
                .map(locale -> new Locale.LanguageRange(locale.toLanguageTag()))
                .toList(),
            LANGUAGES.stream().map(Locale::forLanguageTag).toList());
    return best == null ? LANGUAGES.getFirst() : best.toLanguageTag();
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  /// What the page before did, named in the address by a key of the texts.
  private static String says(HttpServletRequest request, Texts texts) {
    String done = request.getParameter("done");
    return done == null || !texts.has("done." + done) ? "" : texts.get("done." + done);
  }

  private static List<Frame.Place> places(HttpServletRequest request, Texts texts) {
    DeskUser user = user();
    List<Frame.Place> places = new ArrayList<>();
    if (user != null) {
      String here = request.getRequestURI();
      for (DeskPlace place : DeskPlace.values()) {
        Right right = place.right();
        if (user.person().may(right)) {
          places.add(
              new Frame.Place(
                  place.href(),
                  texts.get("place." + place.name().toLowerCase(Locale.ROOT)),
                  place.holds(here)));
        }
      }
    }
    return places;
  }
}
