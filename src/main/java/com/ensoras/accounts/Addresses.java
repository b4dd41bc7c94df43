package com.ensoras.accounts;

import com.ensoras.accounts.AccountEvent.What;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.SecretBox;
import com.ensoras.kernel.Token;
import com.ensoras.mail.Mail;
import com.ensoras.mail.MailText;
import com.ensoras.mail.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Proving the address that one has, and moving to another one by proving that. */
@Service
public class Addresses {

  private static final String PURPOSE = "confirmation-code";
  private static final int CODE_LETTERS = 10; // 50 bits, and ten attempts an hour
  private static final Throttle.Limit CODES = new Throttle.Limit(10, Duration.ofHours(1));

  private final Throttle throttle;
  private final Letters letters;
  private final LinkStore links;
  private final AccountStore accounts;
  private final Outbox outbox;
  private final SecretBox box;
  private final AccountTrail trail;
  private final TransactionTemplate transaction;

  Addresses(
      Throttle throttle,
      Letters letters,
      LinkStore links,
      AccountStore accounts,
      Outbox outbox,
      SecretBox box,
      AccountTrail trail,
      PlatformTransactionManager manager) {
    this.throttle = throttle;
    this.letters = letters;
    this.links = links;
    this.accounts = accounts;
    this.outbox = outbox;
    this.box = box;
    this.trail = trail;
    this.transaction = new TransactionTemplate(manager);
  }

  /** {@link Invalid} at the field {@code email} for what is no address. */
  static EmailAddress parse(String typed) {
    return EmailAddress.parse(typed)
        .orElseThrow(() -> new Invalid("email", "Enter an e-mail address like olga@example.com."));
  }

  /**
   * A letter leaves for the new address; nothing changes before its link is opened. Nobody learns
   * here whether the new address has an account.
   */
  public void askMove(Person person, Proof proof, String typed, Origin origin) {
    proof.mustBeOf(person);
    var to = parse(typed);
    if (to.key().equals(new EmailAddress(person.email()).key())) {
      throw new Invalid("email", "This is your address already.");
    }
    throttle.count(SignInLimits.letter(to.key(), origin));
    transaction.executeWithoutResult(status -> letters.ask(new Wish.Move(to, person.id())));
  }

  /**
   * Where the link would move the person to; it works only for who asked for it.
   *
   * @throws DeadLink
   */
  public EmailAddress waiting(Person person, Token token) {
    var wanted = transaction.execute(status -> wanted(person, token));
    return Objects.requireNonNull(wanted).orElseThrow(DeadLink::new);
  }

  /**
   * The old address gets a notice.
   *
   * @throws DeadLink
   * @throws AddressTaken
   */
  public void move(Person person, Token token, Origin origin) {
    try {
      transaction.executeWithoutResult(status -> moveNow(person, token, origin));
    } catch (DuplicateKeyException taken) {
      throw new AddressTaken();
    }
  }

  /** A letter with a code leaves for the person's own address. */
  public void askCode(Person person, Origin origin) {
    var to = new EmailAddress(person.email());
    throttle.count(SignInLimits.letter(to.key(), origin));
    var code = Base32.freshCode(CODE_LETTERS);
    transaction.executeWithoutResult(
        status -> {
          links.putCode(person.id(), hash(person.id(), code), Letters.LIFE);
          outbox.send(new Mail(null, to, "confirm", codeText(code), Letters.LIFE));
        });
  }

  /**
   * Typed where one is signed in, so that nobody confirms somebody else's account by a click.
   *
   * @throws Invalid at the field {@code code}
   */
  public void confirm(Person person, String code, Origin origin) {
    var attempt = throttle.count(CODES.of("confirmation", person.id().value().toString()));
    transaction.executeWithoutResult(status -> confirmNow(person, code, origin));
    attempt.giveBack();
  }

  private Optional<EmailAddress> wanted(Person person, Token token) {
    return links
        .find(token, LinkStore.Kind.ADDRESS)
        .filter(link -> link.account().equals(person.id()))
        .flatMap(link -> Optional.ofNullable(link.newEmail()));
  }

  private void moveNow(Person person, Token token, Origin origin) {
    var account = accounts.lock(person.id()).orElseThrow(DeadLink::new);
    var to = wanted(person, token).orElseThrow(DeadLink::new);
    if (!links.use(token)) {
      throw new DeadLink();
    }
    accounts.move(person.id(), to);
    links.drop(person.id());
    outbox.send(new Mail(null, account.email(), "address-notice", notice(to), Duration.ofDays(3)));
    trail.record(
        new AccountEvent(
            person.id(),
            person.name(),
            What.ADDRESS_CHANGED,
            Map.of("email", account.email().address()),
            Map.of("email", to.address()),
            origin.address()));
  }

  private void confirmNow(Person person, String code, Origin origin) {
    accounts.lock(person.id());
    if (!links.useCode(person.id(), hash(person.id(), code))) {
      throw new Invalid("code", "This code is not right, or it has expired. Ask for a new one.");
    }
    accounts.confirm(person.id());
    trail.record(
        new AccountEvent(person.id(), person.name(), What.ADDRESS_CONFIRMED, origin.address()));
  }

  private byte[] hash(AccountId account, String code) {
    var text = account.value() + "\n" + Base32.plain(code);
    return box.sign(PURPOSE, text.getBytes(StandardCharsets.UTF_8));
  }

  private static MailText codeText(String code) {
    return MailText.about("Your code is " + code)
        .paragraph("Type this code in your profile to confirm your address: " + code)
        .footer("The code works once, for one hour. If you did not ask for it, tell it nobody.");
  }

  private static MailText notice(EmailAddress to) {
    return MailText.about("Your address was changed")
        .paragraph(
            "Your account signs in with %s from now on, no longer with this address.".formatted(to))
        .footer("If this was not you, tell the person who runs this Ensoras at once.");
  }
}
