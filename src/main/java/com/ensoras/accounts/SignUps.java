package com.ensoras.accounts;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Token;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Making an account by oneself, where the installation is open: the address is proved first. */
@Service
public class SignUps {

  private final SignUpMode mode;
  private final Throttle throttle;
  private final Letters letters;
  private final LinkStore links;
  private final Newcomers newcomers;
  private final Accounts accounts;
  private final Sessions sessions;
  private final TransactionTemplate transaction;

  SignUps(
      SignUpMode mode,
      Throttle throttle,
      Letters letters,
      LinkStore links,
      Newcomers newcomers,
      Accounts accounts,
      Sessions sessions,
      PlatformTransactionManager manager) {
    this.mode = mode;
    this.throttle = throttle;
    this.letters = letters;
    this.links = links;
    this.newcomers = newcomers;
    this.accounts = accounts;
    this.sessions = sessions;
    this.transaction = new TransactionTemplate(manager);
  }

  public boolean isOpen() {
    return mode == SignUpMode.OPEN;
  }

  /**
   * A letter leaves, whether or not the address has an account; nobody learns here which.
   *
   * @throws Missing where sign-up is not open
   */
  public void ask(String typed, Origin origin) {
    requireOpen();
    var to = Addresses.parse(typed);
    throttle.count(SignInLimits.letter(to.key(), origin));
    transaction.executeWithoutResult(status -> letters.ask(new Wish.SignUp(to)));
  }

  /**
   * The address that the link proves.
   *
   * @throws DeadLink
   */
  public EmailAddress of(Token token) {
    requireOpen();
    return inTransaction(() -> usable(token)).orElseThrow(DeadLink::new);
  }

  /**
   * Makes the account, with a session.
   *
   * @throws DeadLink also when the address got an account meanwhile
   */
  public SignIn.Done finish(Token token, String name, String password, Origin origin) {
    var email = of(token);
    var newcomer = newcomers.check(new SignUpDraft(name, email.address(), password));
    return inTransaction(
        () -> {
          if (accounts.find(email).isPresent() || !links.useSignUp(token)) {
            throw new DeadLink();
          }
          var id = accounts.create(newcomer, true, origin);
          return new SignIn.Done(id, sessions.start(id, origin));
        });
  }

  private Optional<EmailAddress> usable(Token token) {
    return links.findSignUp(token).filter(email -> accounts.find(email).isEmpty());
  }

  private void requireOpen() {
    if (!isOpen()) {
      throw new Missing();
    }
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
