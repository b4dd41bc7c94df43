package com.ensoras.people.invitations;

import com.ensoras.accounts.Throttle;
import com.ensoras.kernel.TooMany;
import com.ensoras.web.Page;
import com.ensoras.web.Pages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Counts dead links by network address, before the page's read-only transaction begins; a living
 * one gives its count back.
 */
@Component
class LinkGuesses extends OncePerRequestFilter {

  private static final Throttle.Limit GUESSES = new Throttle.Limit(200, Duration.ofMinutes(10));

  private final Throttle throttle;
  private final Pages pages;

  LinkGuesses(Throttle throttle, Pages pages) {
    this.throttle = throttle;
    this.pages = pages;
  }

  /**
   * @throws TooMany after two hundred dead ones within ten minutes
   */
  Throttle.Attempt count(String address) {
    return throttle.count(GUESSES.of("invitation", address));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var opens = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    var path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8); // as %69nvitations
    return !opens || !path.startsWith(InvitationLetter.PATH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Throttle.Attempt attempt;
    try {
      attempt = count(request.getRemoteAddr());
    } catch (TooMany many) {
      pages.send(page(many), request, response);
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() != HttpServletResponse.SC_GONE) {
      attempt.giveBack();
    }
  }

  private static Page page(TooMany many) {
    return Page.of("Too many tries", "people/invitations/gone.jte", many.sentence())
        .status(many.status())
        .retryAfter(Math.toIntExact(many.retryAfterSeconds()))
        .bare();
  }
}
