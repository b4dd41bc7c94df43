package com.ensoras.kernel;

import java.util.List;
import java.util.Map;

/**
 * What a person can understand and act upon: the request is refused, nothing was changed.
 * Subclasses say what is true ({@code RoleInUse}). Mapped in one place to problem+json (RFC 9457)
 * or to the form.
 */
public abstract class Refusal extends RuntimeException {

  /** An error at one field; {@code field} is the name that the form and the JSON use. */
  public record FieldError(String field, String sentence) {}

  private final int status;
  private final String code;

  /**
   * @param status the HTTP status of access.md 13
   * @param code stable, lower case with dashes
   * @param sentence what happened and what to do next
   */
  protected Refusal(int status, String code, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
    this.code = code;
  }

  public final int status() {
    return status;
  }

  public final String code() {
    return code;
  }

  public final String sentence() {
    return String.valueOf(getMessage());
  }

  /** Errors at fields, empty when the refusal is about the whole. */
  public List<FieldError> fields() {
    return List.of();
  }

  /** Further members of the problem document. */
  public Map<String, Object> details() {
    return Map.of();
  }
}
