package org.galley.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Answers with the pages that controllers return.
final class PageWriter implements HandlerMethodReturnValueHandler {

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return DeskPage.class.isAssignableFrom(type.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws IOException {
    container.setRequestHandled(true);
    HttpServletResponse response =
        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
    response.setContentType("text/html;charset=utf-8");
    Screens.print((DeskPage) Objects.requireNonNull(value), response.getOutputStream());
  }
}
