package com.ensoras.accounts;

import com.ensoras.accounts.AccountEvent.What;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Token;
import com.ensoras.web.Site;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Setting a new password by a link, for whoever forgot the old one. */
@Service
public class Resets {

  private static final Duration OPERATORS_LIFE = Duration.ofHours(24);

  private final Throttle throttle;
  private final Letters letters;
  private final LinkStore links;
  private final AccountStore accounts;
  private final FactorStore factors;
  private final SessionStore sessions;
  private final Passwords passwords;
  private final AccountTrail trail;
  private final Site site;
  private final TransactionTemplate transaction;

  Resets(
      Throttle throttle,
      Letters letters,
      LinkStore links,
      AccountStore accounts,
      FactorStore factors,
      SessionStore sessions,
      Passwords passwords,
      AccountTrail trail,
      Site site,
      PlatformTransactionManager manager) {
    this.throttle = throttle;
    this.letters = letters;
    this.links = links;
    this.accounts = accounts;
    this.factors = factors;
    this.sessions = sessions;
    this.passwords = passwords;
    this.trail = trail;
    this.site = site;
    this.transaction = new TransactionTemplate(manager);
  }

  /**
   * A letter with a link leaves, if the address has an account; nobody learns here whether.
   *
   * @throws Invalid at the field {@code email} for what is no address
   */
  public void ask(String typed, Origin origin) {
    var to = Addresses.parse(typed);
    throttle.count(SignInLimits.letter(to.key(), origin));
    transaction.executeWithoutResult(status -> letters.ask(new Wish.Reset(to)));
  }

  /**
   * Whose password it would set.
   *
   * @throws DeadLink
   */
  public Account of(Token token) {
    return inTransaction(
            () ->
                links
                    .find(token, LinkStore.Kind.RESET)
                    .flatMap(link -> accounts.find(link.account())))
        .orElseThrow(DeadLink::new);
  }

  /**
   * Sets the password once, and ends all sessions.
   *
   * @throws DeadLink
   * @throws Invalid at the field {@code password}
   */
  public AccountId reset(Token token, String typed, Origin origin) {
    var account = of(token);
    var password = passwords.choose(typed, account.email().address(), account.name());
    transaction.executeWithoutResult(status -> set(token, account.id(), password, origin));
    return account.id();
  }

  /**
   * For the operator: a link for the person to be handed over, good for a day.
   *
   * @param withTwoFactor whether a lost second factor is removed, too
   * @throws Missing when there is no such account
   */
  public String linkFor(EmailAddress address, boolean withTwoFactor) {
    var token = Token.fresh();
    transaction.executeWithoutResult(
        status -> {
          var account = accounts.find(address).orElseThrow(Missing::new);
          var link = new LinkStore.Link(account.id(), false, withTwoFactor, null);
          links.insert(token, LinkStore.Kind.RESET, link, OPERATORS_LIFE);
          trail.record(
              new AccountEvent(
                  account.id(),
                  "The operator",
                  What.RESET_LINK_MADE,
                  Map.of(),
                  Map.of("removes two-factor", withTwoFactor),
                  ""));
        });
    return site.link("/password-reset/" + token.reveal());
  }

  private void set(Token token, AccountId id, ChosenPassword password, Origin origin) {
    var account = accounts.lock(id).orElseThrow(DeadLink::new);
    var link = links.find(token, LinkStore.Kind.RESET).orElseThrow(DeadLink::new);
    if (!links.use(token)) {
      throw new DeadLink();
    }
    var firstProof = link.provesAddress() && !account.confirmed();
    if (firstProof) {
      accounts.confirm(id);
    }
    var factorEnds = account.hasTwoFactor() && (firstProof || link.endsTwoFactor());
    if (factorEnds) {
      factors.remove(id);
    }
    accounts.setPassword(id, password);
    links.drop(id);
    sessions.endAll(id);
    trail.record(
        new AccountEvent(
            id,
            account.name(),
            What.PASSWORD_RESET,
            Map.of("two-factor", account.hasTwoFactor(), "confirmed", account.confirmed()),
            Map.of(
                "two-factor",
                account.hasTwoFactor() && !factorEnds,
                "confirmed",
                account.confirmed() || firstProof),
            origin.address()));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
