package com.ensoras.people.explain;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.MemberId;
import com.ensoras.access.MembersOnly;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.access.RoleId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Explain, for programs: {@code ?permission=tickets.close}, or {@code ?method=POST&route=/p/…} with
 * a route as declared.
 */
@RestController
class ExplanationApi {

  private static final String PROJECT = "/api/v1/projects/{project}";

  private final Explain explain;
  private final Doors doors;

  ExplanationApi(Explain explain, Doors doors) {
    this.explain = explain;
    this.doors = doors;
  }

  @GetMapping(PROJECT + "/users/{member}/explanation")
  @Requires(Permission.USERS_LIST)
  Explanation ofMember(
      Actor actor,
      @PathVariable UUID member,
      @RequestParam(required = false) @Nullable String permission,
      @RequestParam(required = false) @Nullable String method,
      @RequestParam(required = false) @Nullable String route) {
    var question = question(permission, method, route);
    return explain.ofMember(actor, new MemberId(member), question).getFirst();
  }

  @GetMapping(PROJECT + "/roles/{role}/explanation")
  @Requires(Permission.ROLES_LIST)
  Explanation ofRole(
      Actor actor,
      @PathVariable UUID role,
      @RequestParam(required = false) @Nullable String permission,
      @RequestParam(required = false) @Nullable String method,
      @RequestParam(required = false) @Nullable String route) {
    var question = question(permission, method, route);
    return explain.ofRole(actor, new RoleId(role), question).getFirst();
  }

  @GetMapping(PROJECT + "/access/explanation")
  @MembersOnly
  Explanation ofSelf(
      Actor actor,
      @RequestParam(required = false) @Nullable String permission,
      @RequestParam(required = false) @Nullable String method,
      @RequestParam(required = false) @Nullable String route) {
    return explain.ofSelf(actor, question(permission, method, route)).getFirst();
  }

  private List<Question> question(
      @Nullable String permission, @Nullable String method, @Nullable String route) {
    return List.of(Question.of(doors, permission, method, route));
  }
}
