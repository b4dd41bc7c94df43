package com.ensoras.people.invitations;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.RoleId;
import com.ensoras.access.Standing;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.mail.MailId;
import com.ensoras.people.roles.RoleBook;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a role in a project to an address, as it is stored; nothing of its links.
 *
 * @param role null once it has ended
 * @param roleName the role's name now, or when it ended
 * @param inviter null once it has ended
 * @param inviterIsOwner null once it has ended
 * @param inviterRole null for the Owner and once it has ended
 * @param isOver whether its time is over by the database's clock, marked yet or not
 * @param mail the last mail that was sent for it
 * @param endedByName who ended it; null while pending and when only time did
 */
record Invitation(
    InvitationId id,
    EmailAddress email,
    InvitationState state,
    @Nullable RoleId role,
    String roleName,
    @Nullable MemberId inviter,
    @Nullable Boolean inviterIsOwner,
    @Nullable RoleId inviterRole,
    String inviterName,
    @Nullable MailId mail,
    Instant createdAt,
    Instant sentAt,
    Instant expiresAt,
    boolean isOver,
    @Nullable Instant endedAt,
    @Nullable String endedByName,
    int version) {

  /** What it is now, whether the sweep has been here or not. */
  InvitationState stateNow() {
    return state == InvitationState.PENDING && isOver ? InvitationState.EXPIRED : state;
  }

  boolean isPending() {
    return stateNow() == InvitationState.PENDING;
  }

  /** Pending, but of no use: its inviter may no longer give the role, or not invite at all. */
  boolean isBlocked(RoleBook book) {
    return isPending() && !inviterMayGive(book);
  }

  /** How the inviter stands now; empty when they are gone. */
  Optional<Standing> inviterStanding(RoleBook book) {
    if (Boolean.TRUE.equals(inviterIsOwner)) {
      return Optional.of(Standing.ofOwner());
    }
    return Optional.ofNullable(inviterRole)
        .flatMap(book::find)
        .map(held -> new Standing(false, held.id(), held.name(), held.authority()));
  }

  private boolean inviterMayGive(RoleBook book) {
    var offered = role;
    return offered != null
        && book.find(offered).isPresent()
        && inviterStanding(book)
            .filter(inviter -> inviter.may(Permission.USERS_INVITE))
            .filter(inviter -> book.mayGive(inviter, offered))
            .isPresent();
  }
}
