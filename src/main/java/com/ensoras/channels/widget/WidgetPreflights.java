package com.ensoras.channels.widget;

import com.ensoras.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the question that browsers ask before a page of another site may call: for this address,
 * from this site, with a secret in a header, yes or no. Nothing else passes here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class WidgetPreflights extends OncePerRequestFilter {

  private static final String TWO_HOURS = "7200"; // browsers remember no longer

  private final WidgetDoor door;

  WidgetPreflights(WidgetDoor door) {
    this.door = door;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals(HttpMethod.OPTIONS.name())
        || !request.getRequestURI().startsWith(ChatController.ROOT);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      door.enter(key(request), request, response);
    } catch (WidgetDoor.WidgetIsOff off) {
      // the call itself says so, which a page can read
    } catch (Refusal refused) {
      response.setStatus(refused.status());
      return;
    }
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST");
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type");
    response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TWO_HOURS);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static String key(HttpServletRequest request) {
    return request.getRequestURI().substring(ChatController.ROOT.length()).split("/", 2)[0];
  }
}
