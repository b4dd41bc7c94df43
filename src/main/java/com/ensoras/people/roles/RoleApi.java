package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.OwnerOnly;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.access.RoleId;
import com.ensoras.kernel.Invalid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Roles, for programs. */
@RestController
class RoleApi {

  static final String ALL = "/api/v1/projects/{project}/roles";
  static final String ONE = ALL + "/{role}";

  /** All roles by name; there are at most {@link Roles#MOST}. */
  record RoleList(List<RoleJson> roles) {}

  record HandsOutInput(@Nullable List<@Nullable UUID> roles) {}

  record ReassignmentInput(@Nullable UUID to) {}

  private final Roles roles;
  private final HandsOut handsOut;
  private final Reassignment reassignment;
  private final RoleReading reading;

  RoleApi(Roles roles, HandsOut handsOut, Reassignment reassignment, RoleReading reading) {
    this.roles = roles;
    this.handsOut = handsOut;
    this.reassignment = reassignment;
    this.reading = reading;
  }

  @GetMapping(ALL)
  @Requires(Permission.ROLES_LIST)
  RoleList list(Actor actor) {
    var now = reading.list(actor);
    return new RoleList(now.book().roles().stream().map(role -> RoleJson.of(now, role)).toList());
  }

  @GetMapping(ONE)
  @Requires(Permission.ROLES_LIST)
  RoleJson get(Actor actor, @PathVariable UUID role) {
    var now = reading.list(actor);
    return RoleJson.of(now, now.book().get(new RoleId(role)));
  }

  @PostMapping(ALL)
  @Requires(Permission.ROLES_CREATE)
  @ResponseStatus(HttpStatus.CREATED)
  SavedRole create(Actor actor, @RequestBody RoleInput input) {
    return SavedRole.of(roles.create(actor, input.draft()));
  }

  @PostMapping(ONE + "/copies")
  @Requires(Permission.ROLES_CREATE)
  @ResponseStatus(HttpStatus.CREATED)
  SavedRole copy(Actor actor, @PathVariable UUID role) {
    return SavedRole.of(roles.duplicate(actor, new RoleId(role)));
  }

  @PutMapping(ONE)
  @Requires(Permission.ROLES_UPDATE)
  SavedRole update(Actor actor, @PathVariable UUID role, @RequestBody RoleInput input) {
    return SavedRole.of(roles.update(actor, new RoleId(role), input.draft(), input.saving()));
  }

  @DeleteMapping(ONE)
  @Requires(Permission.ROLES_DELETE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Actor actor, @PathVariable UUID role) {
    roles.delete(actor, new RoleId(role));
  }

  @PutMapping(ONE + "/hands-out")
  @OwnerOnly
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void handOut(Actor actor, @PathVariable UUID role, @RequestBody HandsOutInput input) {
    handsOut.set(actor, new RoleId(role), handed(input));
  }

  @PostMapping(ONE + "/reassignment")
  @Requires(Permission.USERS_UPDATE)
  Reassigned reassign(Actor actor, @PathVariable UUID role, @RequestBody ReassignmentInput input) {
    if (input.to() == null) {
      throw new Invalid("to", "This is needed.");
    }
    return reassignment.reassign(actor, new RoleId(role), new RoleId(input.to()));
  }

  private static Set<RoleId> handed(HandsOutInput input) {
    var sent = input.roles();
    if (sent == null) {
      throw new Invalid("roles", "This is needed.");
    }
    var ids = new HashSet<RoleId>();
    for (var id : sent) {
      if (id == null || !ids.add(new RoleId(id))) {
        throw new Invalid("roles", "Each role once.");
      }
    }
    return ids;
  }
}
