package com.ensoras.shell;

import com.ensoras.access.Actor;
import com.ensoras.access.Call;
import com.ensoras.access.SignedOut;
import com.ensoras.access.Visit;
import com.ensoras.accounts.Person;
import com.ensoras.kernel.Missing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers what the guard has read: the actor, the person, the call. */
final class Arguments implements HandlerMethodArgumentResolver {

  private static final Set<Class<?>> KNOWN =
      Set.of(Actor.class, Person.class, Visit.class, Call.class);

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return KNOWN.contains(parameter.getParameterType());
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("not a servlet request");
    }
    var type = parameter.getParameterType();
    if (type == Call.class) {
      return Calls.of(request);
    }
    var visit = Calls.visit(request);
    if (type == Actor.class) {
      return visit.flatMap(Visit::actor).orElseThrow(Missing::new);
    }
    if (visit.isEmpty()) {
      if (parameter.isOptional()) {
        return null;
      }
      throw new SignedOut();
    }
    return type == Person.class ? visit.get().person() : visit.get();
  }
}
