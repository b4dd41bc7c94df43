package com.ensoras.people.invitations;

import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.Sql;
import com.ensoras.access.SystemTask;
import com.ensoras.accounts.Account;
import com.ensoras.accounts.Accounts;
import com.ensoras.accounts.Person;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Token;
import com.ensoras.people.invitations.OpenedInvitation.Way;
import com.ensoras.people.roles.RoleBooks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opening a link: looks, and changes nothing. */
@Operations
public class Openings {

  private final InvitationSecrets secrets;
  private final ProjectLock lock;
  private final InvitationStore store;
  private final RoleBooks books;
  private final Accounts accounts;
  private final Sql sql;

  Openings(
      InvitationSecrets secrets,
      ProjectLock lock,
      InvitationStore store,
      RoleBooks books,
      Accounts accounts,
      Sql sql) {
    this.secrets = secrets;
    this.lock = lock;
    this.store = store;
    this.books = books;
    this.accounts = accounts;
    this.sql = sql;
  }

  /** Empty for every link that leads nowhere, whatever the reason. */
  Optional<OpenedInvitation> find(@Nullable Person person, String link) {
    return Token.parse(link).flatMap(secrets::find).flatMap(found -> read(person, found));
  }

  private Optional<OpenedInvitation> read(@Nullable Person person, InvitationSecrets.Found found) {
    var permit = lock.unlocked(SystemTask.ACCEPT_INVITATION, found.project());
    return store
        .find(permit, found.invitation())
        .filter(Invitation::isPending)
        .filter(invitation -> !invitation.isBlocked(books.of(permit)))
        .map(
            invitation ->
                new OpenedInvitation(
                    projectName(permit),
                    invitation.inviterName(),
                    invitation.roleName(),
                    invitation.email(),
                    found.mailed(),
                    way(person, invitation, found.mailed())));
  }

  private Way way(@Nullable Person person, Invitation invitation, boolean mailed) {
    if (person != null) {
      return accounts
          .find(person.id())
          .map(account -> signedIn(account, invitation, mailed))
          .orElse(Way.SWITCH_ACCOUNT);
    }
    return accounts
        .find(invitation.email())
        .map(account -> account.confirmed() || !mailed ? Way.SIGN_IN : Way.NEW_PASSWORD)
        .orElse(Way.NEW_ACCOUNT);
  }

  private static Way signedIn(Account account, Invitation invitation, boolean mailed) {
    if (!account.email().key().equals(invitation.email().key())) {
      return Way.SWITCH_ACCOUNT;
    }
    return account.confirmed() || mailed ? Way.ACCEPT : Way.CONFIRM_FIRST;
  }

  private String projectName(Permit permit) {
    return sql.in(permit, "select name from project where id = :project")
        .query(String.class)
        .single();
  }
}
