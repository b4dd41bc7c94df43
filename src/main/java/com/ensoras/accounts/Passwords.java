package com.ensoras.accounts;

import com.ensoras.kernel.Invalid;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Choosing a password and being asked for it again; called before a transaction begins. */
@Component
public class Passwords {

  static final String FIELD = "password";

  private static final Throttle.Limit AGAIN = new Throttle.Limit(10, Duration.ofMinutes(15));

  private final Hashing hashing;
  private final Throttle throttle;
  private final AccountStore accounts;
  private final TransactionTemplate transaction;

  Passwords(
      Hashing hashing,
      Throttle throttle,
      AccountStore accounts,
      PlatformTransactionManager manager) {
    this.hashing = hashing;
    this.throttle = throttle;
    this.accounts = accounts;
    this.transaction = new TransactionTemplate(manager);
  }

  /**
   * @param email the person's address, which the password must not be; likewise the name
   * @throws Invalid at the field {@code password} when it breaks the rule
   */
  public ChosenPassword choose(String typed, String email, String name) {
    return choose(FIELD, typed, email, name);
  }

  /** The same for a form that calls the field otherwise. */
  public ChosenPassword choose(String field, String typed, String email, String name) {
    PasswordRule.problem(typed, email, name)
        .ifPresent(
            sentence -> {
              throw new Invalid(field, sentence);
            });
    return new ChosenPassword(hashing.hash(typed));
  }

  /**
   * For sensitive acts: the signed-in person types the password again.
   *
   * @throws Invalid at the field {@code password} when it is wrong
   * @throws com.ensoras.kernel.TooMany after ten wrong ones in this session
   */
  public Proof requireAgain(Person person, String typed) {
    var attempt = throttle.count(AGAIN.of("again", person.session().value().toString()));
    var account = transaction.execute(status -> accounts.find(person.id()));
    if (account == null || !matches(account, typed)) {
      throw new Invalid(
          FIELD, typed.isEmpty() ? "Enter your password." : "This is not your password.");
    }
    attempt.giveBack();
    return new Proof(person.id());
  }

  /** Takes the same time whether or not there is an account and a password. */
  boolean matches(Optional<Account> account, String typed) {
    if (typed.isEmpty() || typed.length() > PasswordRule.LONGEST * 2) {
      return false;
    }
    return account
        .flatMap(known -> Optional.ofNullable(known.passwordHash()))
        .map(hash -> hashing.matches(typed, hash))
        .orElseGet(() -> hashing.matchesNobody(typed));
  }
}
