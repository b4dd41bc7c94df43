package com.ensoras.people.invitations;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permission;
import com.ensoras.access.ProjectLock;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.mail.Outbox;
import com.ensoras.people.roles.Role;
import com.ensoras.people.roles.RoleBook;
import com.ensoras.people.roles.RoleBooks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inviting, and what members do with an invitation until it is answered (access.md 9). */
@Operations
public class Invitations {

  private final ProjectLock lock;
  private final RoleBooks books;
  private final InvitationStore store;
  private final InvitationSender sender;
  private final InvitationEnding ending;
  private final InvitationViews views;
  private final Outbox outbox;
  private final Trail trail;

  Invitations(
      ProjectLock lock,
      RoleBooks books,
      InvitationStore store,
      InvitationSender sender,
      InvitationEnding ending,
      InvitationViews views,
      Outbox outbox,
      Trail trail) {
    this.lock = lock;
    this.books = books;
    this.store = store;
    this.sender = sender;
    this.ending = ending;
    this.views = views;
    this.outbox = outbox;
    this.trail = trail;
  }

  /**
   * Invites one address. Whether somebody has an account there is neither asked nor told.
   *
   * @throws AlreadyMember
   * @throws AlreadyInvited
   * @throws TooManyInvitations
   */
  Sent invite(Actor actor, InvitationDraft draft) {
    var permit = lock.exclusively(actor, Permission.USERS_INVITE);
    var round = sender.round(permit, draft);
    var invited = round.invite(draft.addresses().getFirst());
    round.record();
    return new Sent(invited.id(), invited.address(), invited.link());
  }

  /** Invites several: what is legal is done, of the rest is said why not. */
  List<InvitationOutcome> inviteAll(Actor actor, InvitationDraft draft) {
    var permit = lock.exclusively(actor, Permission.USERS_INVITE);
    var round = sender.round(permit, draft);
    var outcomes = draft.addresses().stream().map(round::attempt).toList();
    round.record();
    return outcomes;
  }

  /** Sends it again with new links, which kills the old ones; whoever does it is its inviter. */
  Sent resend(Actor actor, InvitationId id) {
    var permit = lock.exclusively(actor, Permission.USERS_INVITE);
    var invitation = pending(permit, id);
    var role = givable(permit, books.of(permit), invitation);
    drop(invitation);
    var links = Links.fresh();
    var mail = sender.mail(permit, invitation.email(), role, links);
    store.resend(permit, id, now(permit), links, mail);
    trail.record(permit, InvitationEvents.resent(invitation, now(permit)));
    return new Sent(id, invitation.email().address(), sender.link(links));
  }

  /**
   * Offers another role from now on; the links stay.
   *
   * @param version of the invitation as it was read, null to change it whatever it is
   */
  InvitationView giveRole(Actor actor, InvitationId id, String role, @Nullable Integer version) {
    var permit = lock.exclusively(actor, Permission.USERS_INVITE);
    var invitation = pending(permit, id);
    if (version != null && version != invitation.version()) {
      throw new InvitationChanged(invitation.version());
    }
    var book = books.of(permit);
    givable(permit, book, invitation);
    var given = chosen(book, role);
    book.requireGivable(now(permit), given.id());
    if (!given.id().equals(invitation.role())) {
      store.giveRole(permit, id, given);
      trail.record(permit, InvitationEvents.roleGiven(invitation, given));
    }
    return views.get(now(permit), id);
  }

  /** One's own needs no more than the permission, others' a role that one may give. */
  void revoke(Actor actor, InvitationId id) {
    var permit = lock.exclusively(actor, Permission.USERS_INVITE);
    var invitation = pending(permit, id);
    if (!now(permit).member().equals(invitation.inviter())) {
      givable(permit, books.of(permit), invitation);
    }
    ending.end(permit, invitation, InvitationState.REVOKED, now(permit).person().name());
    trail.record(permit, InvitationEvents.revoked(invitation));
  }

  static Role chosen(RoleBook book, String role) {
    return new InvitationDraft(List.of(), role, List.of())
        .roleId()
        .flatMap(book::find)
        .orElseThrow(
            () ->
                new Invalid("role", role.isBlank() ? "Choose a role." : "There is no such role."));
  }

  static Actor now(ExclusivePermit permit) {
    return permit.actor().orElseThrow();
  }

  private Invitation pending(ExclusivePermit permit, InvitationId id) {
    var invitation = store.find(permit, id).orElseThrow(Missing::new);
    if (!invitation.isPending()) {
      throw new InvitationEnded(invitation.stateNow());
    }
    return invitation;
  }

  private static Role givable(ExclusivePermit permit, RoleBook book, Invitation invitation) {
    var role = book.get(java.util.Objects.requireNonNull(invitation.role()));
    book.requireGivable(now(permit), role.id());
    return role;
  }

  private void drop(Invitation invitation) {
    if (invitation.mail() != null) {
      outbox.drop(invitation.mail());
    }
  }
}
