package com.ensoras.people.invitations;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.RoleId;
import com.ensoras.access.Sql;
import com.ensoras.access.SystemTask;
import com.ensoras.accounts.Account;
import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.Accounts;
import com.ensoras.accounts.ChosenPassword;
import com.ensoras.accounts.Newcomer;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.Sessions;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Token;
import com.ensoras.people.members.AlreadyMember;
import com.ensoras.people.members.MemberStore;
import com.ensoras.people.roles.RoleBook;
import com.ensoras.people.roles.RoleBooks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Accepting: once, and on what is true at that moment, under the project's lock. The answer to
 * every link that leads nowhere is the same.
 */
@Operations
public class Acceptances {

  /** What somebody who is not signed in has set; checked and hashed before. */
  sealed interface Fresh {

    /** The address has no account. */
    record NewAccount(Newcomer newcomer) implements Fresh {}

    /** The address has an account that nobody has proved to be theirs. */
    record NewPassword(ChosenPassword password) implements Fresh {}
  }

  private final InvitationSecrets secrets;
  private final ProjectLock lock;
  private final InvitationStore store;
  private final InvitationTeams teams;
  private final InvitationEnding ending;
  private final RoleBooks books;
  private final MemberStore members;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Trail trail;
  private final Sql sql;

  Acceptances(
      InvitationSecrets secrets,
      ProjectLock lock,
      InvitationStore store,
      InvitationTeams teams,
      InvitationEnding ending,
      RoleBooks books,
      MemberStore members,
      Accounts accounts,
      Sessions sessions,
      Trail trail,
      Sql sql) {
    this.secrets = secrets;
    this.lock = lock;
    this.store = store;
    this.teams = teams;
    this.ending = ending;
    this.books = books;
    this.members = members;
    this.accounts = accounts;
    this.sessions = sessions;
    this.trail = trail;
    this.sql = sql;
  }

  /**
   * @param person who is signed in
   * @param fresh what somebody who is not signed in has set
   * @throws InvitationGone for every link that leads nowhere
   * @throws OtherAccount signed in as another address
   * @throws AddressNotConfirmed signed in as an unconfirmed account, by the copied link
   * @throws SignInFirst not signed in, and the address has an account
   * @throws AlreadyHere a member by another way meanwhile
   */
  Accepted accept(Token link, @Nullable Person person, @Nullable Fresh fresh, Origin origin) {
    var found = secrets.find(link).orElseThrow(InvitationGone::new);
    var permit = lock.forTask(SystemTask.ACCEPT_INVITATION, found.project());
    var invitation =
        store
            .find(permit, found.invitation())
            .filter(Invitation::isPending)
            .orElseThrow(InvitationGone::new);
    var mailed = store.isMailed(permit, invitation.id(), link).orElseThrow(InvitationGone::new);
    var book = books.of(permit);
    if (invitation.isBlocked(book)) {
      throw new InvitationGone();
    }
    var account =
        person == null
            ? newcomer(invitation, mailed, fresh, origin)
            : signedIn(person, invitation, mailed, origin);
    return join(permit, book, invitation, account, mailed, origin, person == null);
  }

  private Accepted join(
      ExclusivePermit permit,
      RoleBook book,
      Invitation invitation,
      Account account,
      boolean mailed,
      Origin origin,
      boolean signsIn) {
    var role = Objects.requireNonNull(invitation.role());
    var seats = teams.stillAllowed(permit, book, invitation);
    var member = seat(permit, account.id(), role);
    teams.seat(permit, member, seats);
    ending.end(permit, invitation, InvitationState.ACCEPTED, account.name());
    var session = signsIn ? sessions.start(account.id(), origin) : null;
    trail.record(
        permit,
        InvitationEvents.accepted(
            invitation, member, account, role, seats, mailed, origin.address()));
    return sql.in(permit, "select slug, name from project where id = :project")
        .query(
            (row, n) ->
                new Accepted(row.getString("slug"), row.getString("name"), account.id(), session))
        .single();
  }

  private Account signedIn(Person person, Invitation invitation, boolean mailed, Origin origin) {
    var account = accounts.find(person.id()).orElseThrow(OtherAccount::new);
    if (!account.email().key().equals(invitation.email().key())) {
      throw new OtherAccount();
    }
    if (!account.confirmed()) {
      if (!mailed) {
        throw new AddressNotConfirmed();
      }
      accounts.confirm(account.id(), origin);
    }
    return account;
  }

  private Account newcomer(
      Invitation invitation, boolean mailed, @Nullable Fresh fresh, Origin origin) {
    var known = accounts.find(invitation.email());
    if (known.isEmpty() && fresh instanceof Fresh.NewAccount made) {
      return found(accounts.create(made.newcomer(), mailed, origin));
    }
    var unproved = known.filter(account -> !account.confirmed() && mailed);
    if (unproved.isPresent() && fresh instanceof Fresh.NewPassword set) {
      accounts.takeOver(unproved.get().id(), set.password(), origin);
      return unproved.get();
    }
    throw new SignInFirst();
  }

  private Account found(AccountId id) {
    return accounts.find(id).orElseThrow();
  }

  private MemberId seat(ExclusivePermit permit, AccountId account, RoleId role) {
    try {
      return members.seat(permit, account, role);
    } catch (AlreadyMember already) {
      throw new AlreadyHere();
    }
  }
}
