package com.ensoras.accounts;

import com.ensoras.accounts.AccountEvent.What;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Token;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in: counted, judged, then made true in a transaction that looks again. Several
 * transactions, since counts must outlive a refusal and hashing must hold no connection.
 */
@Service
public class SignIn {

  private static final String WRONG = "The address or the password is wrong.";

  private final AccountStore accounts;
  private final Passwords passwords;
  private final Throttle throttle;
  private final SignInLimits limits;
  private final SecondStepStore steps;
  private final SecondFactor second;
  private final FactorStore factors;
  private final SessionStore stored;
  private final Sessions sessions;
  private final AccountTrail trail;
  private final TransactionTemplate transaction;

  SignIn(
      AccountStore accounts,
      Passwords passwords,
      Throttle throttle,
      SignInLimits limits,
      SecondStepStore steps,
      SecondFactor second,
      FactorStore factors,
      SessionStore stored,
      Sessions sessions,
      AccountTrail trail,
      PlatformTransactionManager manager) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
    this.limits = limits;
    this.steps = steps;
    this.second = second;
    this.factors = factors;
    this.stored = stored;
    this.sessions = sessions;
    this.trail = trail;
    this.transaction = new TransactionTemplate(manager);
  }

  /** How far one came. */
  public sealed interface Outcome {}

  /** The token is for the session's cookie. */
  public record Done(AccountId account, Token session) implements Outcome {}

  /** The token stands for the right password, for ten minutes. */
  public record SecondStep(Token step) implements Outcome {}

  /**
   * @param device the cookie of {@link KnownDevices}, if the browser sent one
   * @throws Invalid at the field {@code password}, whether address or password is wrong
   * @throws com.ensoras.kernel.TooMany beyond a limit
   */
  public Outcome byPassword(String email, String password, Origin origin, @Nullable String device) {
    var address = EmailAddress.parse(email);
    var typed = address.map(EmailAddress::key).orElseGet(() -> shortened(email));
    var account = inTransaction(() -> address.flatMap(accounts::find));
    var attempt = throttle.count(limits.password(typed, account, origin, device));
    if (!passwords.matches(account, password)) {
      throw wrong();
    }
    var outcome = inTransaction(() -> admit(account.orElseThrow(), origin));
    attempt.giveBack();
    return outcome;
  }

  /**
   * @param code from the app, or a recovery code
   * @throws DeadLink when the step has expired: start again
   * @throws Invalid at the field {@code code}
   */
  public Done bySecondStep(Token step, String code, Origin origin, @Nullable String device) {
    var account = inTransaction(() -> steps.find(step)).orElseThrow(DeadLink::new);
    var attempt = throttle.count(limits.secondStep(account, device));
    var done = inTransaction(() -> complete(account, step, code, origin));
    attempt.giveBack();
    return done;
  }

  /** Whether the second step can still be made. */
  public boolean isOpen(Token step) {
    return inTransaction(() -> steps.find(step)).isPresent();
  }

  /** Looks again under the lock: the password may have been changed while it was being checked. */
  private Outcome admit(Account judged, Origin origin) {
    var account = accounts.lock(judged.id()).orElseThrow(SignIn::wrong);
    if (!java.util.Objects.equals(account.passwordHash(), judged.passwordHash())) {
      throw wrong();
    }
    if (account.hasTwoFactor()) {
      return new SecondStep(steps.start(account.id()));
    }
    return begin(account, What.SIGNED_IN, Map.of(), origin);
  }

  private Done complete(AccountId id, Token step, String code, Origin origin) {
    var account = accounts.lock(id).orElseThrow(DeadLink::new);
    if (!steps.use(step)) {
      throw new DeadLink();
    }
    return switch (second.judge(id, code)) {
      case WRONG -> throw new Invalid("code", "This code is not right, or it was used already.");
      case CODE -> begin(account, What.SIGNED_IN, Map.of("second factor", "app"), origin);
      case RECOVERY_CODE -> {
        stored.endAll(id);
        var left = Map.of("recovery codes left", factors.codesLeft(id));
        yield begin(account, What.RECOVERY_CODE_USED, left, origin);
      }
    };
  }

  private Done begin(Account account, What what, Map<String, ?> after, Origin origin) {
    var session = sessions.start(account.id(), origin);
    trail.record(
        new AccountEvent(account.id(), account.name(), what, Map.of(), after, origin.address()));
    return new Done(account.id(), session);
  }

  private <T> T inTransaction(java.util.function.Supplier<T> work) {
    var result = transaction.execute(status -> work.get());
    return java.util.Objects.requireNonNull(result);
  }

  private static Invalid wrong() {
    return new Invalid(Passwords.FIELD, WRONG);
  }

  private static String shortened(String email) {
    var lower = email.strip().toLowerCase(Locale.ROOT);
    return lower.substring(0, Math.min(lower.length(), EmailAddress.LONGEST));
  }
}
