package com.ensoras.projects;

import com.ensoras.access.Actor;
import com.ensoras.access.MembersOnly;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may I do here: for programs. */
@RestController
class AccessApi {

  /**
   * @param role null for the Owner
   * @param permissions codes, in the page's order
   * @param previewing whether this is what somebody else would see
   */
  record AccessJson(
      String member,
      @Nullable RoleJson role,
      boolean owner,
      List<String> permissions,
      String ticketsSeen,
      boolean repliesWait,
      boolean previewing) {}

  record RoleJson(String id, String name) {}

  @GetMapping("/api/v1/projects/{project}/me")
  @MembersOnly
  AccessJson me(Actor actor) {
    actor.requireMembership();
    var role = actor.role();
    return new AccessJson(
        actor.member().value().toString(),
        role == null ? null : new RoleJson(role.value().toString(), actor.roleName()),
        actor.isOwner(),
        actor.authority().permissions().codes(),
        actor.authority().seen().code(),
        actor.authority().repliesWait(),
        actor.preview() != null);
  }
}
