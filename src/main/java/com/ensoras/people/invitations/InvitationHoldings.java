package com.ensoras.people.invitations;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.audit.Event.Doer;
import com.ensoras.people.Fate;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving;
import com.ensoras.people.TeamId;
import com.ensoras.people.roles.RoleBook;
import com.ensoras.people.roles.RoleBooks;
import com.ensoras.web.Formats;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Pending invitations of a member who goes: the remover takes over those that they could have made
 * themselves, or ends them all. A team that goes is taken out of pending invitations.
 */
@Component
class InvitationHoldings implements Holdings {

  private static final String KIND = "invitations";

  private final InvitationStore store;
  private final InvitationTeams teams;
  private final InvitationEnding ending;
  private final RoleBooks books;

  InvitationHoldings(
      InvitationStore store, InvitationTeams teams, InvitationEnding ending, RoleBooks books) {
    this.store = store;
    this.teams = teams;
    this.ending = ending;
    this.books = books;
  }

  @Override
  public List<Holding> of(Permit permit, Leaving leaving) {
    return switch (leaving) {
      case Leaving.MemberLeaves member -> ofMember(permit, member.member());
      case Leaving.TeamEnds team -> ofTeam(permit, team.team());
    };
  }

  @Override
  public void release(ExclusivePermit permit, Leaving leaving) {
    switch (leaving) {
      case Leaving.MemberLeaves member -> release(permit, member);
      case Leaving.TeamEnds team -> teams.forget(permit, team.team());
    }
  }

  private List<Holding> ofMember(Permit permit, MemberId member) {
    var count = store.pendingOf(permit, member).size();
    return count == 0
        ? List.of()
        : List.of(
            new Holding(
                KIND,
                count,
                Formats.count(count, "pending invitation"),
                "are taken over by you as far as you may give their roles, or end",
                Holding.Way.CHOSEN));
  }

  private List<Holding> ofTeam(Permit permit, TeamId team) {
    var count = teams.countFor(permit, team);
    return count == 0
        ? List.of()
        : List.of(
            new Holding(
                "invitation-seats",
                count,
                Formats.count(count, "pending invitation"),
                count == 1 ? "loses this team" : "lose this team",
                Holding.Way.LETS_GO));
  }

  /** What becomes of each stands in the removal's one entry, by its numbers. */
  private void release(ExclusivePermit permit, Leaving.MemberLeaves leaving) {
    var pending = store.pendingOf(permit, leaving.member());
    if (pending.isEmpty()) {
      return;
    }
    var remover = permit.actor().orElse(null);
    var takesOver = leaving.fateOf(KIND, pending.size()) == Fate.TAKE_OVER;
    var book = books.of(permit);
    for (var invitation : pending) {
      if (takesOver && remover != null && couldInvite(remover, book, invitation)) {
        store.handOver(permit, invitation.id(), remover);
        continue;
      }
      var state = invitation.isOver() ? InvitationState.EXPIRED : InvitationState.REVOKED;
      var by = remover == null ? Doer.operator().name() : remover.person().name();
      ending.end(permit, invitation, state, by);
    }
  }

  /** Cut to the remover's own authority: what they could not have offered ends. */
  private static boolean couldInvite(Actor remover, RoleBook book, Invitation invitation) {
    var role = invitation.role();
    return role != null
        && !invitation.isOver()
        && remover.may(Permission.USERS_INVITE)
        && book.mayGive(remover, role);
  }
}
