package com.ensoras.projects;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.RoleId;
import com.ensoras.access.Standing;
import com.ensoras.access.Switcher;
import com.ensoras.database.Operations;
import com.ensoras.people.MemberTeams;
import com.ensoras.people.members.Away;
import com.ensoras.people.members.AwayStore;
import com.ensoras.people.members.MemberName;
import com.ensoras.people.members.MemberNames;
import com.ensoras.people.members.MemberStore;
import com.ensoras.people.roles.RoleBook;
import com.ensoras.people.roles.RoleBooks;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every member may see of their own place in a project. */
@Operations
class YourAccess {

  private static final int MOST_NAMED = 10;
  private static final int MOST_COLLEAGUES = 1000;

  private final RoleBooks books;
  private final MemberStore members;
  private final MemberNames names;
  private final MemberTeams teams;
  private final Switcher switcher;
  private final AwayStore aways;

  YourAccess(
      RoleBooks books,
      MemberStore members,
      MemberNames names,
      MemberTeams teams,
      Switcher switcher,
      AwayStore aways) {
    this.books = books;
    this.members = members;
    this.names = names;
    this.teams = teams;
    this.switcher = switcher;
    this.aways = aways;
  }

  /**
   * @param granters who can give one another role, beside the Owner
   */
  record Place(
      List<MemberTeams.TeamName> teams,
      String owner,
      List<MemberName> granters,
      List<ProjectRow> projects,
      @Nullable Away away,
      List<MemberName> colleagues) {}

  Place of(Actor actor) {
    var permit = actor.requireMembership();
    return new Place(
        teams.of(permit, List.of(actor.member())).getOrDefault(actor.member(), List.of()),
        members.owner(permit).name(),
        granters(actor, permit),
        ProjectRow.of(switcher.of(actor.person().id())),
        aways.find(permit, actor.member()).orElse(null),
        colleagues(actor, permit));
  }

  /** Names are for whoever may see tickets, users or teams (access.md 6). */
  private List<MemberName> colleagues(Actor actor, Permit permit) {
    var seesNames =
        Stream.of(
                Permission.TICKETS_LIST,
                Permission.INBOX_VIEW,
                Permission.USERS_LIST,
                Permission.TEAMS_LIST)
            .anyMatch(actor::may);
    return seesNames
        ? names.first(permit, MOST_COLLEAGUES).stream()
            .filter(name -> !name.id().equals(actor.member()))
            .toList()
        : List.of();
  }

  private List<MemberName> granters(Actor actor, Permit permit) {
    var own = actor.role();
    if (own == null) {
      return List.of();
    }
    var book = books.of(permit);
    var able = book.roles().stream().map(role -> role.id()).filter(id -> gives(book, id, own));
    return names.holding(permit, able.toList(), MOST_NAMED + 1).stream()
        .filter(member -> !member.id().equals(actor.member()))
        .limit(MOST_NAMED)
        .toList();
  }

  private static boolean gives(RoleBook book, RoleId giver, RoleId taken) {
    var role = book.get(giver);
    return role.authority().permissions().has(Permission.USERS_UPDATE)
        && book.mayGive(new Standing(false, giver, role.name(), role.authority()), taken);
  }
}
