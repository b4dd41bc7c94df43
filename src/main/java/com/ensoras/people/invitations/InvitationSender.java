package com.ensoras.people.invitations;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.audit.Trail;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Refusal;
import com.ensoras.mail.MailId;
import com.ensoras.mail.Outbox;
import com.ensoras.people.TeamId;
import com.ensoras.people.roles.Role;
import com.ensoras.people.roles.RoleBooks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes invitations, one round for all that are typed at once. */
@Component
class InvitationSender {

  private final InvitationStore store;
  private final InvitationEnding ending;
  private final InvitationTeams teams;
  private final RoleBooks books;
  private final InvitationLimits limits;
  private final InvitationLetter letter;
  private final Outbox outbox;
  private final Trail trail;

  InvitationSender(
      InvitationStore store,
      InvitationEnding ending,
      InvitationTeams teams,
      RoleBooks books,
      InvitationLimits limits,
      InvitationLetter letter,
      Outbox outbox,
      Trail trail) {
    this.store = store;
    this.ending = ending;
    this.teams = teams;
    this.books = books;
    this.limits = limits;
    this.letter = letter;
    this.outbox = outbox;
    this.trail = trail;
  }

  /**
   * Refuses what holds for all addresses alike, then reads in a fixed number of statements what is
   * known about them.
   */
  Round round(ExclusivePermit permit, InvitationDraft draft) {
    draft.requireAddresses();
    var book = books.of(permit);
    var role = Invitations.chosen(book, draft.role());
    book.requireGivable(Invitations.now(permit), role.id());
    var seats =
        draft.teams().isEmpty()
            ? List.<TeamId>of()
            : teams.rule(permit, Invitations.now(permit)).chosen(draft.teams());
    return new Round(permit, role, seats, draft.addresses());
  }

  MailId mail(ExclusivePermit permit, EmailAddress to, Role role, Links links) {
    var inviter = Invitations.now(permit);
    return outbox.send(
        letter.write(inviter, role.name(), to, links.mailed(), store.quota(permit).valid()));
  }

  /** The link that is shown to be copied. */
  String link(Links links) {
    return letter.link(links.copied());
  }

  /** One role for one or many addresses, under the project's lock. */
  final class Round {

    private final ExclusivePermit permit;
    private final Role role;
    private final List<TeamId> seats;
    private final Map<String, Invitation> pending;
    private final Set<String> members;
    private final List<InvitationEvents.Made> made = new ArrayList<>();
    private Quota quota;

    private Round(ExclusivePermit permit, Role role, List<TeamId> seats, List<String> typed) {
      this.permit = permit;
      this.role = role;
      this.seats = seats;
      var addresses = typed.stream().map(EmailAddress::parse).flatMap(Optional::stream).toList();
      this.pending = store.pendingFor(permit, addresses);
      this.members = new HashSet<>(store.membersAmong(permit, addresses));
      this.quota = store.quota(permit);
    }

    InvitationOutcome attempt(String typed) {
      try {
        return invite(typed);
      } catch (Refusal refusal) { // becomes this address's answer; nothing was written for it
        return new InvitationOutcome.NotInvited(typed, refusal);
      }
    }

    InvitationOutcome.Invited invite(String typed) {
      var email =
          EmailAddress.parse(typed)
              .orElseThrow(
                  () -> new Invalid("email", "Enter an e-mail address, like ada@example.com."));
      refuseKnown(email);
      limits.requireRoom(quota);
      var links = Links.fresh();
      var inviter = Invitations.now(permit);
      var mail =
          outbox.send(letter.write(inviter, role.name(), email, links.mailed(), quota.valid()));
      var id = store.insert(permit, inviter, email, role, links, mail);
      teams.add(permit, id, seats);
      quota = quota.plusOne();
      made.add(new InvitationEvents.Made(id, email));
      return new InvitationOutcome.Invited(email.address(), id, link(links));
    }

    /** One entry for all that were made; none when none was. */
    void record() {
      if (!made.isEmpty()) {
        trail.record(permit, InvitationEvents.made(made, role, seats));
      }
    }

    private void refuseKnown(EmailAddress email) {
      if (members.contains(email.key())) {
        throw new AlreadyMember(email);
      }
      var before = pending.get(email.key());
      if (before == null) {
        return;
      }
      if (before.isPending()) {
        throw new AlreadyInvited(email, before.id());
      }
      ending.end(permit, before, InvitationState.EXPIRED, null);
      trail.record(permit, InvitationEvents.expired(before));
      pending.remove(email.key());
    }
  }
}
