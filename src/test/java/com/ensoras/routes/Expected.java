package com.ensoras.routes;

import java.net.http.HttpResponse;
import java.util.Set;

/** What the guard answers; {@code THROUGH} is everything that it does not answer. */
enum Expected {
  THROUGH,
  UNAUTHORIZED,
  TO_SIGN_IN,
  NOT_FOUND,
  FORBIDDEN,
  READ_ONLY,
  TO_FIRST_PAGE;

  private static final Set<String> OF_THE_GUARD =
      Set.of("missing-permission", "owner-only", "preview-is-read-only", "unmarked", "csrf");

  /** Empty when it fits, else what came instead. */
  String mismatch(Row row, HttpResponse<String> answer) {
    return fits(row, answer)
        ? ""
        : answer.statusCode() + " " + location(answer) + " " + start(answer.body());
  }

  private boolean fits(Row row, HttpResponse<String> answer) {
    var status = answer.statusCode();
    return switch (this) {
      case UNAUTHORIZED -> status == 401;
      case TO_SIGN_IN -> status == 303 && location(answer).startsWith("/sign-in?return=");
      case NOT_FOUND -> status == 404;
      case FORBIDDEN -> status == 403 && ofTheGuard(answer) && names(row, answer);
      case READ_ONLY ->
          status == 403 && answer.body().contains("\"code\":\"preview-is-read-only\"");
      case TO_FIRST_PAGE ->
          status == 303 && location(answer).startsWith("/p/") && handsNotice(answer);
      case THROUGH ->
          status < 500
              && status != 401
              && status != 405
              && !(status == 403 && ofTheGuard(answer))
              && !(status == 303 && location(answer).startsWith("/sign-in?"))
              && !(row.page() && status == 303 && handsNotice(answer));
    };
  }

  /** A refusal for want of a permission says which. */
  private static boolean names(Row row, HttpResponse<String> answer) {
    return !answer.body().contains("\"missing-permission\"")
        || answer.body().contains("\"permission\":\"" + row.needs() + "\"");
  }

  private static boolean ofTheGuard(HttpResponse<String> answer) {
    return OF_THE_GUARD.stream()
        .anyMatch(code -> answer.body().contains("\"code\":\"" + code + "\""));
  }

  private static boolean handsNotice(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .anyMatch(cookie -> cookie.startsWith("ensoras-next="));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String start(String body) {
    return body.substring(0, Math.min(body.length(), 160)).replace('\n', ' ');
  }
}
