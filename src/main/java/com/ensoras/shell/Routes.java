package com.ensoras.shell;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.Mark;
import com.ensoras.access.Route;
import com.ensoras.web.Answer;
import com.ensoras.web.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The live route table, read from every handler mapping when the application starts. A route
 * without exactly one mark stops the start, naming it.
 */
@Component
class Routes implements Doors, SmartInitializingSingleton {

  private final ObjectProvider<HandlerMapping> mappings;
  private final Map<java.lang.reflect.Method, Mark> marks = new HashMap<>();
  private final Map<String, Route> byAddress = new HashMap<>();

  Routes(ObjectProvider<HandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mappings.stream().forEach(this::read);
  }

  @Override
  public boolean open(Actor actor, String method, String pattern) {
    var route = byAddress.get(method + ' ' + pattern);
    if (route == null) {
      throw new IllegalStateException("There is no route " + method + ' ' + pattern);
    }
    return route.mark().decide(true, actor.standing())
        instanceof com.ensoras.access.Decision.Allowed;
  }

  @Override
  public List<Route> routes() {
    return byAddress.values().stream()
        .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
        .toList();
  }

  Optional<Mark> mark(HandlerMethod handler) {
    return Optional.ofNullable(marks.get(handler.getMethod()));
  }

  private void read(HandlerMapping mapping) {
    switch (mapping) {
      case RequestMappingHandlerMapping marked -> marked.getHandlerMethods().forEach(this::read);
      case AbstractUrlHandlerMapping plain when plain.getHandlerMap().isEmpty() -> {}
      case RouterFunctionMapping functions when functions.getRouterFunction() == null -> {}
      default -> {
        if (!mapping.getClass().getSimpleName().startsWith("Empty")) {
          throw new IllegalStateException("Routes that cannot carry a mark: " + mapping);
        }
      }
    }
  }

  private void read(RequestMappingInfo info, HandlerMethod handler) {
    var mark =
        Mark.of(handler.getMethod())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The route %s (%s) carries no mark. Give it exactly one of @Requires, @OwnerOnly, @MembersOnly, @SignedIn, @Open."
                            .formatted(info, handler)));
    marks.put(handler.getMethod(), mark);
    for (var pattern : info.getPatternValues()) {
      for (var method : methods(info, handler)) {
        byAddress.put(
            method + ' ' + pattern, new Route(method, pattern, mark, isPage(method, handler)));
      }
    }
  }

  private static List<String> methods(RequestMappingInfo info, HandlerMethod handler) {
    var methods = new ArrayList<String>();
    info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
    if (methods.isEmpty()) {
      methods.add("ANY");
    }
    return methods;
  }

  static boolean isPage(String method, HandlerMethod handler) {
    var type = handler.getMethod().getReturnType();
    return method.equals("GET") && (type == Page.class || type == Answer.class);
  }
}
