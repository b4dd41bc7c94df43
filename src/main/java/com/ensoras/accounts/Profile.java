package com.ensoras.accounts;

import com.ensoras.accounts.AccountEvent.What;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import java.util.Map;

/** What people change about themselves. */
@Operations
public class Profile {

  private final AccountStore accounts;
  private final SessionStore sessions;
  private final LinkStore links;
  private final AccountTrail trail;

  Profile(AccountStore accounts, SessionStore sessions, LinkStore links, AccountTrail trail) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.links = links;
    this.trail = trail;
  }

  /**
   * @throws Invalid at the field {@code name}
   */
  public void rename(Person person, String typed, Origin origin) {
    var name = Names.tidy(typed);
    Names.problem(name, Accounts.LONGEST_NAME)
        .ifPresent(
            wrong -> {
              throw new Invalid("name", wrong);
            });
    if (name.equals(person.name())) {
      return;
    }
    accounts.rename(person.id(), name);
    trail.record(
        new AccountEvent(
            person.id(),
            person.name(),
            What.NAME_CHANGED,
            Map.of("name", person.name()),
            Map.of("name", name),
            origin.address()));
  }

  /** Ends all other sessions, and links that would have set another password. */
  public void changePassword(Person person, Proof proof, ChosenPassword password, Origin origin) {
    proof.mustBeOf(person);
    accounts.lock(person.id());
    accounts.setPassword(person.id(), password);
    links.drop(person.id());
    sessions.endAllBut(person.id(), person.session());
    trail.record(
        new AccountEvent(person.id(), person.name(), What.PASSWORD_CHANGED, origin.address()));
  }
}
