package com.ensoras.people.teams;

import com.ensoras.people.members.MemberName;
import java.util.List;
import java.util.Map;

/** How a team stands in the audit trail. */
final class TeamFacts {

  private TeamFacts() {}

  static Map<String, Object> of(Team team, List<MemberName> members) {
    return Map.of(
        "team", team.id().value().toString(),
        "name", team.name(),
        "description", team.description(),
        "active", team.active(),
        "distribution", team.distribution().code(),
        "cap", team.cap() == null ? "none" : String.valueOf(team.cap()),
        "members", members.stream().map(TeamFacts::of).toList());
  }

  private static Map<String, Object> of(MemberName member) {
    return Map.of("member", member.id().value().toString(), "memberName", member.name());
  }
}
