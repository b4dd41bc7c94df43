package com.ensoras.shell;

import com.ensoras.access.Call;
import com.ensoras.access.Visit;
import com.ensoras.kernel.Token;
import com.ensoras.web.Site;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** What a request says of itself: its session, its project, its id. */
@Component
class Calls {

  private static final String VISIT = Visit.class.getName();

  private final Site site;

  Calls(Site site) {
    this.site = site;
  }

  Optional<Token> session(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(site.sessionCookie()))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(Token::parse);
  }

  /** Of the route that was found, for example {@code /p/{project}/teams}. */
  static @Nullable Object pattern(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
  }

  static @Nullable String project(HttpServletRequest request) {
    var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables instanceof Map<?, ?> map && map.get("project") instanceof String slug
        ? slug
        : null;
  }

  static Call of(HttpServletRequest request) {
    var id = request.getHeader("X-Turbo-Request-Id");
    var plain = id != null && id.length() <= 64 && id.matches("[A-Za-z0-9-]+");
    return new Call(plain ? id : "", request.getRemoteAddr());
  }

  static boolean isSafe(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  static void remember(HttpServletRequest request, @Nullable Visit visit) {
    request.setAttribute(VISIT, visit);
  }

  static Optional<Visit> visit(HttpServletRequest request) {
    return Optional.ofNullable((Visit) request.getAttribute(VISIT));
  }
}
