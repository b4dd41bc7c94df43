package com.ensoras.people.members;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as the API shows them.
 *
 * @param role null for the Owner
 */
record UserJson(
    String id,
    String name,
    String email,
    boolean confirmed,
    boolean twoFactor,
    boolean owner,
    @Nullable RoleJson role,
    List<TeamJson> teams,
    Instant joinedAt,
    @Nullable Instant lastSeenAt) {

  record RoleJson(String id, String name) {}

  record TeamJson(String id, String name) {}

  static UserJson of(MemberView view) {
    var member = view.member();
    var role = member.role();
    return new UserJson(
        member.id().value().toString(),
        member.name(),
        member.email(),
        member.confirmed(),
        member.twoFactor(),
        member.isOwner(),
        role == null ? null : new RoleJson(role.value().toString(), member.roleName()),
        view.teams().stream()
            .map(team -> new TeamJson(team.id().value().toString(), team.name()))
            .toList(),
        member.joinedAt(),
        member.lastSeenAt());
  }
}
