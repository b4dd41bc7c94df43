package com.ensoras.routes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes which routes the tests have seen succeed, on every node of this run: a guard that lets
 * nobody through would pass every test of refusals.
 */
@Component
class Successes extends OncePerRequestFilter {

  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  /** Pages that lead on by their nature; the last one, from signing in to the invitation. */
  private static final Set<String> LEAD_ON =
      Set.of("GET /", "GET /p/{project}", "GET /invitations");

  /** Answers 410 and nothing else. */
  private static final Set<String> ALWAYS_GONE = Set.of("GET /invitations/{token}/{*rest}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (pattern != null && succeeded(request, pattern, response)) {
      SEEN.add(request.getMethod() + ' ' + pattern);
    }
  }

  /** The rows of the table that nobody has seen succeed. */
  static List<String> missing() {
    return Row.all().stream()
        .filter(row -> !row.method().equals("ANY") && !ALWAYS_GONE.contains(row.name()))
        .map(Row::name)
        .filter(name -> !SEEN.contains(name))
        .toList();
  }

  private static boolean succeeded(
      HttpServletRequest request, Object pattern, HttpServletResponse response) {
    var status = response.getStatus();
    var location = String.valueOf(response.getHeader("Location"));
    if (location.startsWith("/sign-in?return=") && request.getMethod().equals("GET")) {
      return false;
    }
    var safe = request.getMethod().equals("GET");
    return status < 300
        || (status == 303 && (!safe || LEAD_ON.contains(request.getMethod() + ' ' + pattern)));
  }
}
