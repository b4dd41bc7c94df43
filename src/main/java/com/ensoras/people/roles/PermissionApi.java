package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.MembersOnly;
import com.ensoras.access.Permission;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The 64 permissions in the page's order, for programs. */
@RestController
class PermissionApi {

  /**
   * @param base the permission that this one depends on; itself for a base
   */
  record PermissionJson(String code, String group, String label, String base) {}

  record PermissionList(List<PermissionJson> permissions) {}

  @GetMapping("/api/v1/projects/{project}/permissions")
  @MembersOnly
  PermissionList list(Actor actor) {
    actor.requireMembership();
    return new PermissionList(Stream.of(Permission.values()).map(PermissionApi::json).toList());
  }

  private static PermissionJson json(Permission permission) {
    return new PermissionJson(
        permission.code(),
        permission.group().label(),
        permission.label(),
        permission.base().code());
  }
}
