package com.ensoras.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Leaves an answer as the view, which is rendered after the interceptors' postHandle. */
final class AnswerHandler implements HandlerMethodReturnValueHandler {

  private final Pages pages;

  AnswerHandler(Pages pages) {
    this.pages = pages;
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return Answer.class.isAssignableFrom(type.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request) {
    if (!(value instanceof Answer answer)) {
      throw new IllegalStateException("No answer from " + type.getMethod());
    }
    container.setView(pages.view(answer));
  }
}
