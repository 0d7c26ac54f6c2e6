package org.galley.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where people sign in; the form itself is Spring Security's.
@Controller
final class SignInController {

  private final Frames frames;

  SignInController(Frames frames) {
    this.frames = frames;
  }

  @GetMapping("/sign-in")
  SignInPage form(HttpServletRequest request) {
    Frame frame = frames.frame(request, "sign-in");
    String says = "";
    if (request.getParameter("failed") != null) {
      says = frame.texts().get("sign-in.failed");
    } else if (request.getParameter("out") != null) {
      says = frame.texts().get("sign-in.out");
    }
    return new SignInPage(frame, says);
  }
}
