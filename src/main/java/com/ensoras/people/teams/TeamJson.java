package com.ensoras.people.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team as the API shows it. */
record TeamJson(
    String id,
    String name,
    String description,
    boolean active,
    String distribution,
    @Nullable Integer cap,
    int version,
    List<MemberJson> members) {

  record MemberJson(String id, String name) {}

  static TeamJson of(TeamView view) {
    var team = view.team();
    return new TeamJson(
        team.id().value().toString(),
        team.name(),
        team.description(),
        team.active(),
        team.distribution().code(),
        team.cap(),
        team.version(),
        view.members().stream()
            .map(member -> new MemberJson(member.id().value().toString(), member.name()))
            .toList());
  }
}
