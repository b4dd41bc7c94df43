package com.ensoras.people.invitations;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Slice;
import com.ensoras.mail.MailId;
import com.ensoras.mail.MailState;
import com.ensoras.mail.Outbox;
import com.ensoras.people.members.MemberStore;
import com.ensoras.people.roles.RoleBook;
import com.ensoras.people.roles.RoleBooks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looking at invitations, pending and ended. */
@Operations
public class InvitationViews {

  static final int PAGE = 25;

  private final InvitationStore store;
  private final InvitationTeams teams;
  private final RoleBooks books;
  private final Outbox outbox;
  private final MemberStore members;

  InvitationViews(
      InvitationStore store,
      InvitationTeams teams,
      RoleBooks books,
      Outbox outbox,
      MemberStore members) {
    this.store = store;
    this.teams = teams;
    this.books = books;
    this.outbox = outbox;
    this.members = members;
  }

  /** Newest first. */
  Slice<InvitationView> list(
      Actor actor, InvitationFilter filter, @Nullable InvitationId olderThan) {
    var permit = actor.require(Permission.USERS_LIST);
    var read = store.list(permit, filter, olderThan, PAGE + 1);
    return Slice.firstOf(views(permit, actor, read), PAGE, InvitationView::id);
  }

  /**
   * @throws Missing when there is no such invitation here
   */
  InvitationView get(Actor actor, InvitationId id) {
    var permit = actor.require(Permission.USERS_LIST);
    var found = store.find(permit, id).orElseThrow(Missing::new);
    return views(permit, actor, List.of(found)).getFirst();
  }

  /** What one may choose for somebody new, and why not the rest. */
  InvitationChoices choices(Actor actor) {
    var permit = actor.require(Permission.USERS_INVITE);
    var book = books.of(permit);
    var owner = members.owner(permit).name();
    return InvitationChoices.of(actor, book, teams.rule(permit, actor), owner);
  }

  private List<InvitationView> views(Permit permit, Actor actor, List<Invitation> invitations) {
    if (invitations.isEmpty()) {
      return List.of();
    }
    var book = books.of(permit);
    var mails =
        outbox.stateOf(
            invitations.stream().map(Invitation::mail).filter(Objects::nonNull).toList());
    var seats = teams.namesOf(permit, invitations.stream().map(Invitation::id).toList());
    return invitations.stream().map(one -> view(actor, book, mails, seats, one)).toList();
  }

  private static InvitationView view(
      Actor actor,
      RoleBook book,
      Map<MailId, MailState> mails,
      Map<InvitationId, List<String>> seats,
      Invitation invitation) {
    var role = invitation.role();
    var mail = invitation.mail() == null ? null : mails.get(invitation.mail());
    return new InvitationView(
        invitation.id().toString(),
        invitation.email().address(),
        role == null ? null : role.value().toString(),
        invitation.roleName(),
        invitation.inviterName(),
        invitation.stateNow(),
        invitation.isBlocked(book),
        mail == null ? null : InvitationView.Delivery.of(mail),
        seats.getOrDefault(invitation.id(), List.of()),
        invitation.createdAt(),
        invitation.sentAt(),
        invitation.expiresAt(),
        invitation.endedAt(),
        invitation.endedByName(),
        invitation.version(),
        actor.member().equals(invitation.inviter()),
        role != null && book.find(role).isPresent() && book.mayGive(actor, role));
  }
}
