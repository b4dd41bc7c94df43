package com.ensoras.accounts;

import com.ensoras.accounts.AccountEvent.What;
import com.ensoras.kernel.EmailAddress;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Making accounts, for sign-up and invitations. Everything happens in the caller's transaction and
 * leaves its entry in the account's trail.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Accounts {

  public static final int LONGEST_NAME = 100;

  private final AccountStore accounts;
  private final SessionStore sessions;
  private final LinkStore links;
  private final FactorStore factors;
  private final AccountTrail trail;

  Accounts(
      AccountStore accounts,
      SessionStore sessions,
      LinkStore links,
      FactorStore factors,
      AccountTrail trail) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.links = links;
    this.factors = factors;
    this.trail = trail;
  }

  public Optional<Account> find(EmailAddress address) {
    return accounts.find(address);
  }

  public Optional<Account> find(AccountId id) {
    return accounts.find(id);
  }

  /** Whoever is signed in has proved the account's own address by a mailed link. */
  public void confirm(AccountId id, Origin origin) {
    var account = accounts.lock(id).orElseThrow();
    accounts.confirm(id);
    trail.record(new AccountEvent(id, account.name(), What.ADDRESS_CONFIRMED, origin.address()));
  }

  /**
   * @param confirmed whether the person has proved the address, by a mailed link
   * @throws AddressTaken when there is one already
   */
  public AccountId create(Newcomer newcomer, boolean confirmed, Origin origin) {
    var id =
        accounts
            .insert(newcomer.email(), newcomer.name(), newcomer.password(), confirmed)
            .orElseThrow(AddressTaken::new);
    trail.record(new AccountEvent(id, newcomer.name(), What.SIGNED_UP, origin.address()));
    return id;
  }

  /**
   * Somebody has proved the address of an unconfirmed account by a mailed link: it is theirs now,
   * and whoever made it is out.
   *
   * @throws IllegalStateException for a confirmed one, whose person signs in instead
   */
  public void takeOver(AccountId id, ChosenPassword password, Origin origin) {
    var account = accounts.lock(id).orElseThrow();
    if (account.confirmed()) {
      throw new IllegalStateException("A confirmed account is taken over by nobody.");
    }
    accounts.confirm(id);
    accounts.setPassword(id, password);
    factors.remove(id);
    links.drop(id);
    sessions.endAll(id);
    trail.record(new AccountEvent(id, account.name(), What.TAKEN_OVER, origin.address()));
  }
}
