package com.ensoras.people.explain;

import com.ensoras.access.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may do something, and why or why not.
 *
 * @param because a whole sentence
 * @param code {@code allowed}, or the code of the refusal
 * @param status of the refusal by HTTP: 403, or 303 where a page leads elsewhere; null when allowed
 * @param permission that is missing; null when it is not about one
 */
public record Explanation(
    String who,
    String what,
    boolean allowed,
    String because,
    String code,
    @Nullable Integer status,
    @Nullable String permission) {

  static Explanation allowed(Asked asked, Question question, String because) {
    return new Explanation(asked.name(), question.what(), true, because, "allowed", null, null);
  }

  static Explanation refused(
      Asked asked,
      Question question,
      String because,
      String code,
      int status,
      @Nullable Permission permission) {
    return new Explanation(
        asked.name(),
        question.what(),
        false,
        because,
        code,
        status,
        permission == null ? null : permission.code());
  }
}
