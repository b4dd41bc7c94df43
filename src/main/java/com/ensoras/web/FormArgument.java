package com.ensoras.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler what was typed, as it was typed. */
final class FormArgument implements HandlerMethodArgumentResolver {

  private static final String TOKEN = "_csrf";

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Form.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var values = new LinkedHashMap<String, List<String>>();
    request
        .getParameterNames()
        .forEachRemaining(
            name ->
                values.put(
                    name, List.of(Objects.requireNonNull(request.getParameterValues(name)))));
    values.remove(TOKEN);
    return new Form(values, FormErrors.NONE);
  }
}
