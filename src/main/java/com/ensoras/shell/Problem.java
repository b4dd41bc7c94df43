package com.ensoras.shell;

import com.ensoras.kernel.Refusal;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

/**
 * A problem document (RFC 9457) with a stable code.
 *
 * @param retryAfter in seconds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
    String title,
    int status,
    String code,
    String detail,
    @Nullable String instance,
    List<Refusal.FieldError> errors,
    @JsonAnyGetter Map<String, Object> details,
    @JsonIgnore @Nullable Integer retryAfter) {

  static Problem of(Refusal refusal) {
    var retry = refusal.details().get("retryAfter") instanceof Integer seconds ? seconds : null;
    return new Problem(
        title(refusal.status()),
        refusal.status(),
        refusal.code(),
        refusal.sentence(),
        null,
        refusal.fields(),
        refusal.details(),
        retry == null && refusal.status() == 503 ? Integer.valueOf(2) : retry);
  }

  static Problem of(ErrorResponse known) {
    var status = known.getStatusCode().value();
    var title = title(status);
    return new Problem(
        title,
        status,
        title.toLowerCase(Locale.ROOT).replace(' ', '-'),
        "The request is not one that this address understands.",
        null,
        List.of(),
        Map.of(),
        null);
  }

  /** Nobody foresaw it; the number stands in the log beside the cause. */
  static Problem unforeseen() {
    return new Problem(
        "Something went wrong",
        500,
        "unforeseen",
        "Something went wrong on our side. Nothing was changed. Please try again.",
        "urn:uuid:" + UUID.randomUUID(),
        List.of(),
        Map.of(),
        null);
  }

  private static String title(int status) {
    return switch (status) {
      case 401 -> "Not signed in";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 409 -> "Not possible now";
      case 410 -> "No longer valid";
      case 422 -> "Please check";
      case 429 -> "Too many tries";
      case 503 -> "Not available now";
      default -> {
        var known = HttpStatus.resolve(status);
        yield known == null ? "Error" : known.getReasonPhrase();
      }
    };
  }
}
