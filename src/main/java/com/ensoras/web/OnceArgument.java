package com.ensoras.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler what the request before handed over; rendering the page takes it away. */
final class OnceArgument implements HandlerMethodArgumentResolver {

  private final FlashCookie flashes;

  OnceArgument(FlashCookie flashes) {
    this.flashes = flashes;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Once.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    return new Once(flashes.look(servlet).once());
  }
}
