package com.ensoras.shell;

import com.ensoras.access.Denied;
import com.ensoras.database.CannotDecide;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Refusal;
import com.ensoras.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The one place where what was thrown becomes an answer: a problem document (RFC 9457), or a page
 * for somebody who opened one. What nobody foresaw is a 500 with a number, and never an allow.
 */
@ControllerAdvice
class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final RequestTransaction transaction;

  Refusals(RequestTransaction transaction) {
    this.transaction = transaction;
  }

  /** A browser that left while a live stream wrote to it: nobody is there to be answered. */
  @ExceptionHandler
  void left(AsyncRequestNotUsableException gone, HttpServletResponse nobody) {}

  @ExceptionHandler
  Object refused(Exception thrown, HttpServletRequest request) {
    transaction.abandon(request);
    var refusal = refusal(thrown);
    if (refusal.isPresent()) {
      return refused(refusal.get(), request);
    }
    if (thrown instanceof ErrorResponse known) {
      var problem = Problem.of(known);
      return wantsPage(request) ? page(problem) : problem(problem);
    }
    var problem = Problem.unforeseen();
    LOG.error(
        "Unforeseen {} at {} {}",
        problem.instance(),
        request.getMethod(),
        Calls.pattern(request),
        thrown);
    return wantsPage(request) ? page(problem) : problem(problem);
  }

  /** Before the origin was checked nobody was asked who it is: such a page has no menu. */
  private static Object refused(Refusal refusal, HttpServletRequest request) {
    if (refusal instanceof Origins.ForeignOrigin && sentForm(request)) {
      return page(refusal).bare();
    }
    return wantsPage(request) && !(refusal instanceof Denied)
        ? page(refusal)
        : problem(Problem.of(refusal));
  }

  private static Optional<Refusal> refusal(Exception thrown) {
    return switch (thrown) {
      case Refusal refusal -> Optional.of(refusal);
      case NoResourceFoundException nothing -> Optional.of(new Missing());
      case NoHandlerFoundException nothing -> Optional.of(new Missing());
      case MethodArgumentTypeMismatchException wrong -> Optional.of(mismatch(wrong));
      case MissingRequestValueException missing ->
          Optional.of(new Invalid("request", "Something that is needed was not sent."));
      case HttpMessageNotReadableException unreadable -> Optional.of(MalformedJson.of(unreadable));
      case HttpException form when form.getCode() < 500 -> Optional.of(notAForm());
      case MultipartException form when !(form instanceof ErrorResponse) -> Optional.of(notAForm());
      default -> CannotDecide.in(thrown).map(gone -> gone);
    };
  }

  /** Too long, too many fields, or none that can be told apart. */
  private static Refusal notAForm() {
    return new Invalid("request", "The form is too large, or it is not understood.");
  }

  /** What cannot be an id is an id of nothing. */
  private static Refusal mismatch(MethodArgumentTypeMismatchException wrong) {
    var inPath =
        wrong
            .getParameter()
            .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
    return inPath ? new Missing() : new Invalid(wrong.getName(), "This value is not understood.");
  }

  /** Somebody whose browser sent a form by itself, without the page's script. */
  static boolean sentForm(HttpServletRequest request) {
    return accepts(request) && request.getHeader("X-Turbo-Request-Id") == null;
  }

  /** Somebody who opened an address; everybody else gets the problem document. */
  private static boolean wantsPage(HttpServletRequest request) {
    var opened =
        request.getMethod().equals(HttpMethod.GET.name())
            || request.getMethod().equals(HttpMethod.HEAD.name());
    return opened && accepts(request);
  }

  private static boolean accepts(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getRequestURI().startsWith("/api/");
  }

  static Page page(Refusal refusal) {
    return page(Problem.of(refusal));
  }

  private static Page page(Problem problem) {
    return Page.of(problem.title(), "shell/error.jte", problem).status(problem.status()).narrow();
  }

  private static ResponseEntity<Problem> problem(Problem problem) {
    var answer =
        ResponseEntity.status(problem.status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.retryAfter() != null) {
      answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfter()));
    }
    return answer.body(problem);
  }
}
