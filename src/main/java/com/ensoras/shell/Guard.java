package com.ensoras.shell;

import com.ensoras.access.Actor;
import com.ensoras.access.Decision;
import com.ensoras.access.Denied;
import com.ensoras.access.Entrance;
import com.ensoras.access.Holdup;
import com.ensoras.access.Mark;
import com.ensoras.access.SignedOut;
import com.ensoras.access.Standing;
import com.ensoras.access.Visit;
import com.ensoras.kernel.Missing;
import com.ensoras.web.Answer;
import com.ensoras.web.Pages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Stands before every handler, ahead of any binding: reads who comes in one statement, decides by
 * the route's mark, and lets nobody through whom it does not know. Nothing is cached: a change of
 * rights holds for the next request.
 */
@Component
class Guard implements AsyncHandlerInterceptor {

  /** What a guard's decision was, for whoever watches it (tests count them). */
  interface Witness {
    void decided(Mark mark, Decision decision);
  }

  private final Routes routes;
  private final Calls calls;
  private final Entrance entrance;
  private final RequestTransaction transaction;
  private final Redirects redirects;
  private final Surroundings surroundings;
  private final Origins origins;
  private final Pages pages;
  private final Optional<Witness> witness;

  Guard(
      Routes routes,
      Calls calls,
      Entrance entrance,
      RequestTransaction transaction,
      Redirects redirects,
      Surroundings surroundings,
      Origins origins,
      Pages pages,
      Optional<Witness> witness) {
    this.routes = routes;
    this.calls = calls;
    this.entrance = entrance;
    this.transaction = transaction;
    this.redirects = redirects;
    this.surroundings = surroundings;
    this.origins = origins;
    this.pages = pages;
    this.witness = witness;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (request.getDispatcherType() == DispatcherType.ASYNC) {
      return true; // decided when the request came in
    }
    if (!(handler instanceof HandlerMethod method)) {
      throw Denied.unmarked();
    }
    var mark = routes.mark(method).orElseThrow(Denied::unmarked);
    if (mark instanceof Mark.Everybody open && !open.greets()) {
      return true;
    }
    try {
      var answer = admit(request, method, mark);
      if (answer == null) {
        return true;
      }
      transaction.commit(request);
      pages.send(answer, request, response);
      return false;
    } catch (RuntimeException e) {
      transaction.abandon(request);
      throw e;
    }
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView modelAndView) {
    transaction.commit(request);
  }

  @Override
  public void afterConcurrentHandlingStarted(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    transaction.commit(request);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception exception) {
    transaction.abandon(request);
    Calls.visit(request).ifPresent(visit -> surroundings.noteUse(visit, request));
  }

  /** Null when the handler may run; else where to send them. */
  private @Nullable Answer admit(HttpServletRequest request, HandlerMethod method, Mark mark) {
    var safe = Calls.isSafe(request);
    var page = safe && Routes.isPage("GET", method);
    if (!safe) {
      origins.check(request);
    }
    transaction.begin(request);
    var visit = enter(request);
    var decision = mark.decide(visit != null, standing(visit));
    witness.ifPresent(watching -> watching.decided(mark, decision));
    var answer = refusal(request, mark, decision, visit, page);
    if (answer == null && page) {
      surroundings.read(request, visit);
    }
    if (!safe) {
      transaction.commit(request);
    }
    return answer;
  }

  private @Nullable Visit enter(HttpServletRequest request) {
    var visit =
        calls
            .session(request)
            .flatMap(token -> entrance.enter(token, Calls.project(request), Calls.of(request)))
            .orElse(null);
    Calls.remember(request, visit);
    return visit;
  }

  private @Nullable Answer refusal(
      HttpServletRequest request,
      Mark mark,
      Decision decision,
      @Nullable Visit visit,
      boolean page) {
    requireNoPreview(request, visit);
    return switch (decision) {
      case Decision.Allowed allowed ->
          visit == null || visit.member() == null ? null : unfinished(mark, visit.member(), page);
      case Decision.NotSignedIn out -> {
        if (page) {
          yield redirects.toSignIn(request);
        }
        throw new SignedOut();
      }
      case Decision.NotMember stranger -> throw new Missing();
      case Decision.Lacks lacks -> elsewhere(visit, Denied.lacks(lacks.permission()), page);
      case Decision.OnlyOwner only -> elsewhere(visit, Denied.ownerOnly(), page);
    };
  }

  private static void requireNoPreview(HttpServletRequest request, @Nullable Visit visit) {
    if (visit == null || visit.member() == null) {
      return;
    }
    Holdup.readOnly(visit.member().preview(), Calls.isSafe(request), endsPreview(request))
        .ifPresent(
            readOnly -> {
              throw readOnly;
            });
  }

  /** Members whom a missing second factor holds up. */
  private @Nullable Answer unfinished(Mark mark, Actor actor, boolean page) {
    var held = Holdup.unfinished(mark, actor.mustAddTwoFactor());
    if (held.isEmpty()) {
      return null;
    }
    if (page) {
      return redirects.toTwoFactor();
    }
    throw held.get();
  }

  private Answer elsewhere(@Nullable Visit visit, Denied denied, boolean page) {
    if (!page || visit == null || visit.member() == null) {
      throw denied;
    }
    return redirects.toFirstPage(visit.member(), denied);
  }

  private static boolean endsPreview(HttpServletRequest request) {
    return Holdup.PREVIEW_END.equals(Calls.pattern(request));
  }

  private static @Nullable Standing standing(@Nullable Visit visit) {
    return visit == null || visit.member() == null ? null : visit.member().standing();
  }
}
