package com.ensoras.people.explain;

import com.ensoras.access.Doors;
import com.ensoras.access.Mark;
import com.ensoras.access.Permission;
import com.ensoras.access.Route;
import com.ensoras.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about: a permission, or a route of the live table.
 *
 * @param route null when it is about a permission
 * @param what in words
 */
record Question(Mark mark, @Nullable Route route, String what) {

  static Question about(Permission permission) {
    return new Question(new Mark.Needs(permission), null, permission.fullLabel());
  }

  static Question about(Route route) {
    return new Question(route.mark(), route, route.method() + ' ' + route.pattern());
  }

  /**
   * @param permission a code; null or empty when the question is about a route
   * @throws Invalid when there is no such thing to ask about
   */
  static Question of(
      Doors doors, @Nullable String permission, @Nullable String method, @Nullable String pattern) {
    if (permission != null && !permission.isEmpty()) {
      return about(
          Permission.byCode(permission)
              .orElseThrow(() -> new Invalid("permission", "There is no such permission.")));
    }
    return doors.routes().stream()
        .filter(route -> route.method().equals(method) && route.pattern().equals(pattern))
        .findFirst()
        .map(Question::about)
        .orElseThrow(
            () -> new Invalid("permission", "Name a permission, or a method and a route."));
  }

  boolean isSafe() {
    return route == null || route.method().equals("GET") || route.method().equals("HEAD");
  }
}
