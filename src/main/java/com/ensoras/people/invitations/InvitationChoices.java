package com.ensoras.people.invitations;

import com.ensoras.access.Actor;
import com.ensoras.people.roles.Role;
import com.ensoras.people.roles.RoleBook;
import com.ensoras.web.Choice;
import java.util.List;

/** Roles and teams to choose from; those that one may not give are there with the reason. */
record InvitationChoices(List<Choice> roles, List<Choice> teams) {

  private static final int NAMED = 3;

  static InvitationChoices of(Actor actor, RoleBook book, SeatRule rule, String owner) {
    return new InvitationChoices(
        book.roles().stream().map(role -> role(actor, book, role, owner)).toList(),
        rule.holdsPermission()
            ? rule.teams().stream().map(team -> team(rule, team)).toList()
            : List.of());
  }

  boolean givesNone() {
    return roles.stream().allMatch(Choice::isRefused);
  }

  private static Choice role(Actor actor, RoleBook book, Role role, String owner) {
    var choice = Choice.of(role.id().value().toString(), role.name());
    var lacking = book.lacking(actor, role.id());
    return lacking.isEmpty()
        ? choice
        : choice.refused(
            "Only %s, the Owner, can: it goes beyond your own role (%s)."
                .formatted(owner, briefly(lacking)));
  }

  private static String briefly(List<String> lacking) {
    var more = lacking.size() - NAMED;
    var named = String.join("; ", lacking.subList(0, Math.min(NAMED, lacking.size())));
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private static Choice team(SeatRule rule, SeatRule.Team team) {
    var choice = Choice.of(team.id().value().toString(), team.name());
    return rule.allows(team)
        ? choice
        : choice.refused("You can choose this team only when you sit in it or see all tickets.");
  }
}
