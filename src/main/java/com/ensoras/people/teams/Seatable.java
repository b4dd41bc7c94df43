package com.ensoras.people.teams;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.database.Operations;
import com.ensoras.people.members.MemberName;
import com.ensoras.people.members.MemberNames;
import com.ensoras.web.Choice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Whom a team's form offers: those who sit or were ticked first, then the project by name. */
@Operations
class Seatable {

  static final int MOST = 1000;

  private static final String REASON =
      "You can seat people only in teams that you sit in; the Owner, or whoever sees all tickets,"
          + " can seat them anywhere";

  private final MemberNames names;
  private final SeatStore seats;

  Seatable(MemberNames names, SeatStore seats) {
    this.names = names;
    this.seats = seats;
  }

  /**
   * @param more whether the project has more members than are offered
   */
  record Offer(List<Choice> choices, boolean more) {}

  Offer forNew(Actor actor, Collection<MemberId> ticked) {
    var permit = actor.require(Permission.TEAMS_CREATE);
    return offer(permit, ticked, Set.of(), Seating.may(actor, false));
  }

  Offer of(Actor actor, TeamView team, Collection<MemberId> ticked) {
    var permit = actor.require(Permission.TEAMS_UPDATE);
    var sits = seats.sits(permit, team.team().id(), actor.member());
    var seated = new HashSet<>(team.members().stream().map(MemberName::id).toList());
    return offer(permit, ticked, seated, Seating.may(actor, sits));
  }

  private Offer offer(
      Permit permit, Collection<MemberId> ticked, Set<MemberId> seated, boolean mayAdd) {
    var first = new HashSet<>(seated);
    first.addAll(ticked);
    var offered = new LinkedHashMap<MemberId, MemberName>();
    names.of(permit, first).forEach(member -> offered.put(member.id(), member));
    var others = names.first(permit, MOST + 1);
    others.stream().limit(MOST).forEach(member -> offered.putIfAbsent(member.id(), member));
    var choices = new ArrayList<Choice>();
    for (var member : offered.values()) {
      var choice = Choice.of(member.id().value().toString(), member.name());
      var barred = !mayAdd && !seated.contains(member.id());
      choices.add(barred ? choice.refused(REASON) : choice);
    }
    return new Offer(choices, others.size() > MOST);
  }
}
