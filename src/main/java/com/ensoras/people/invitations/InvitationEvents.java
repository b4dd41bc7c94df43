package com.ensoras.people.invitations;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.RoleId;
import com.ensoras.accounts.Account;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Facts;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.people.TeamId;
import com.ensoras.people.roles.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the trail says about invitations; never anything of their links. */
final class InvitationEvents {

  private static final String KIND = "invitation";

  /** One of a round. */
  record Made(InvitationId id, EmailAddress email) {}

  private InvitationEvents() {}

  static Event made(List<Made> made, Role role, List<TeamId> seats) {
    var first = made.getFirst();
    var after = new LinkedHashMap<String, Object>();
    after.put("role", role.name());
    if (!seats.isEmpty()) {
      after.put("teams", seats.stream().map(team -> team.value().toString()).toList());
    }
    if (made.size() == 1) {
      after.put("email", first.email().address());
      return Event.of(Deed.INVITATION_CREATED)
          .about(KIND, first.id(), first.email().address())
          .after(after);
    }
    var all = new LinkedHashMap<String, Object>();
    made.forEach(one -> all.put(one.id().toString(), one.email().address()));
    after.put("emails", all);
    return Event.of(Deed.INVITATIONS_CREATED)
        .about(KIND, first.id(), made.size() + " addresses")
        .after(after);
  }

  static Event resent(Invitation invitation, Actor by) {
    return about(Deed.INVITATION_RESENT, invitation)
        .before(Map.of("inviter", invitation.inviterName()))
        .after(Map.of("inviter", by.person().name()));
  }

  static Event roleGiven(Invitation invitation, Role role) {
    return about(Deed.INVITATION_UPDATED, invitation)
        .before(Map.of("role", invitation.roleName()))
        .after(Map.of("role", role.name()));
  }

  static Event revoked(Invitation invitation) {
    return ended(Deed.INVITATION_REVOKED, invitation, InvitationState.REVOKED);
  }

  static Event expired(Invitation invitation) {
    return ended(Deed.INVITATION_EXPIRED, invitation, InvitationState.EXPIRED);
  }

  /**
   * The entry of the member who joins, which is the end of the invitation too.
   *
   * @param proved whether the mailed link was used, which proves the address
   */
  static Event accepted(
      Invitation invitation,
      MemberId member,
      Account account,
      RoleId role,
      List<TeamId> seats,
      boolean proved,
      String from) {
    var after = new LinkedHashMap<String, Object>();
    after.putAll(Facts.member(member, account.id(), account.name(), role, invitation.roleName()));
    after.put("invitation", invitation.id().toString());
    after.put("email", invitation.email().address());
    after.put("inviter", invitation.inviterName());
    after.put("teams", seats.stream().map(team -> team.value().toString()).toList());
    after.put("addressProved", proved);
    return Event.of(Deed.MEMBER_JOINED)
        .about("member", member.value(), invitation.roleName())
        .after(after)
        .by(new Event.Doer(account.id(), account.name(), from));
  }

  private static Event ended(Deed deed, Invitation invitation, InvitationState state) {
    return about(deed, invitation)
        .before(Map.of("state", InvitationState.PENDING.code(), "role", invitation.roleName()))
        .after(Map.of("state", state.code()));
  }

  private static Event about(Deed deed, Invitation invitation) {
    return Event.of(deed).about(KIND, invitation.id(), invitation.email().address());
  }
}
