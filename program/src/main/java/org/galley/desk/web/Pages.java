package org.galley.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Joins addresses to controllers. Each is named here: nothing is searched for.
@Configuration
@EnableWebMvc
class Pages implements WebMvcConfigurer {

  private final DeskParts parts;
  private final DeskFiles files = new DeskFiles();
  private final Frames frames;

  Pages(DeskParts parts) {
    this.parts = parts;
    this.frames = new Frames(parts, files);
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(new PageWriter());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new UserResolver());
  }

  @Bean
  FilesController files() {
    return new FilesController(files);
  }

  @Bean
  SignInController signIn() {
    return new SignInController(frames);
  }

  @Bean
  MyDeskController myDesk() {
    return new MyDeskController(parts, frames, new StoryLines(parts));
  }

  @Bean
  Refusals refusals() {
    return new Refusals(frames);
  }

  /// Gives controllers whoever is signed in.
  private static final class UserResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == DeskUser.class;
    }

    @Override
    public @Nullable Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return Frames.user();
    }
  }
}
