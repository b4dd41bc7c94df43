package com.ensoras.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.access.Mark;
import com.ensoras.access.Open;
import com.ensoras.access.OwnerOnly;
import com.ensoras.access.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A route without exactly one mark stops the application, naming the route. */
@Tag("architecture")
class StartUpWallTest {

  @Test
  void aMarkedRouteIsRead() {
    assertThat(routesOf(Marked.class).routes())
        .extracting(route -> route.method() + ' ' + route.pattern() + ' ' + route.mark())
        .containsExactly("GET /marked " + new Mark.Signed());
  }

  @Test
  void aRouteWithoutAMarkStopsTheStart() {
    assertThatThrownBy(() -> routesOf(Unmarked.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/unmarked")
        .hasMessageContaining("no mark");
  }

  @Test
  void aRouteWithTwoMarksStopsTheStart() {
    assertThatThrownBy(() -> routesOf(Twice.class)).hasMessageContaining("more than one mark");
  }

  @Test
  void aMappingThatCannotCarryMarksStopsTheStart() {
    var context = new StaticWebApplicationContext();
    context.registerBean(
        SimpleUrlHandlerMapping.class,
        () -> new SimpleUrlHandlerMapping(java.util.Map.of("/hidden", new Object())));
    context.refresh();
    assertThatThrownBy(() -> read(context)).hasMessageContaining("cannot carry a mark");
  }

  private static Routes routesOf(Class<?> controller) {
    var context = new StaticWebApplicationContext();
    context.registerBeanDefinition("controller", new RootBeanDefinition(controller));
    context.registerBean(RequestMappingHandlerMapping.class, RequestMappingHandlerMapping::new);
    context.refresh();
    return read(context);
  }

  private static Routes read(StaticWebApplicationContext context) {
    var routes = new Routes(context.getBeanProvider(HandlerMapping.class));
    routes.afterSingletonsInstantiated();
    return routes;
  }

  @Controller
  static class Marked {
    @GetMapping("/marked")
    @ResponseBody
    @SignedIn
    String marked() {
      return "";
    }
  }

  @Controller
  static class Unmarked {
    @GetMapping("/unmarked")
    @ResponseBody
    String unmarked() {
      return "";
    }
  }

  @Controller
  static class Twice {
    @GetMapping("/twice")
    @ResponseBody
    @OwnerOnly
    @Open(because = "an offender")
    String twice() {
      return "";
    }
  }
}
