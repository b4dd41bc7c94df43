package com.ensoras.people.members;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.access.RoleId;
import com.ensoras.kernel.Invalid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The members of a project, for programs. */
@RestController
class UserApi {

  private static final String USERS = "/api/v1/projects/{project}/users";

  private final Members members;
  private final Removals removals;

  UserApi(Members members, Removals removals) {
    this.members = members;
    this.removals = removals;
  }

  /**
   * @param next the cursor of the following page, null on the last
   */
  record ListJson(List<UserJson> users, @Nullable String next) {}

  /**
   * @param shown the role that the member had when the caller looked; null to give it anyway
   */
  record RoleGiven(@Nullable UUID role, @Nullable UUID shown) {}

  record Ended(int sessions) {}

  @GetMapping(USERS)
  @Requires(Permission.USERS_LIST)
  ListJson list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(required = false) @Nullable String cursor) {
    var slice = members.list(actor, new MemberFilter(q, role, cursor, null));
    return new ListJson(slice.rows().stream().map(UserJson::of).toList(), slice.older());
  }

  @GetMapping(USERS + "/{member}")
  @Requires(Permission.USERS_LIST)
  UserJson get(Actor actor, @PathVariable UUID member) {
    return UserJson.of(members.get(actor, new MemberId(member)));
  }

  @PutMapping(USERS + "/{member}/role")
  @Requires(Permission.USERS_UPDATE)
  UserJson giveRole(Actor actor, @PathVariable UUID member, @RequestBody RoleGiven given) {
    var role = given.role();
    if (role == null) {
      throw new Invalid("role", "Choose a role.");
    }
    var shown = given.shown();
    return UserJson.of(
        members.giveRole(
            actor,
            new MemberId(member),
            new RoleId(role),
            shown == null ? null : new RoleId(shown)));
  }

  @DeleteMapping(USERS + "/{member}/sessions")
  @Requires(Permission.USERS_UPDATE)
  Ended endSessions(Actor actor, @PathVariable UUID member) {
    return new Ended(members.endSessions(actor, new MemberId(member)));
  }

  /** What is to be chosen for stands in the query, like {@code ?invitations=end}. */
  @DeleteMapping(USERS + "/{member}")
  @Requires(Permission.USERS_REMOVE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      Actor actor, @PathVariable UUID member, @RequestParam MultiValueMap<String, String> choices) {
    removals.remove(actor, new MemberId(member), RemovalController.choices(Map.copyOf(choices)));
  }
}
