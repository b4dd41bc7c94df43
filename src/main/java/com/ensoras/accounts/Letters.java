package com.ensoras.accounts;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.SecretBox;
import com.ensoras.kernel.Token;
import com.ensoras.mail.Mail;
import com.ensoras.mail.MailText;
import com.ensoras.mail.Outbox;
import com.ensoras.web.Site;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters with a link, to addresses that somebody typed. Whether the address has an account is
 * looked up by a job, so that whoever typed it learns it neither from the answer nor from the time
 * that it takes.
 */
@Component
class Letters {

  static final Duration LIFE = Duration.ofHours(1);
  static final TaskDescriptor<String> TASK = TaskDescriptor.of("account-letter", String.class);

  private static final String PURPOSE = "account-letter";
  private static final String UNASKED = "If you did not ask for this, you need not do anything.";

  private final SchedulerClient jobs;
  private final SecretBox box;
  private final Outbox outbox;
  private final AccountStore accounts;
  private final LinkStore links;
  private final Site site;

  Letters(
      SchedulerClient jobs,
      SecretBox box,
      Outbox outbox,
      AccountStore accounts,
      LinkStore links,
      Site site) {
    this.jobs = jobs;
    this.box = box;
    this.outbox = outbox;
    this.accounts = accounts;
    this.links = links;
    this.site = site;
  }

  @Bean
  static Task<String> accountLetterTask(Letters letters, PlatformTransactionManager manager) {
    var transaction = new TransactionTemplate(manager);
    return Tasks.oneTime(TASK)
        .execute(
            (job, context) ->
                transaction.executeWithoutResult(
                    status -> letters.write(job.getId(), job.getData())));
  }

  /** In the caller's transaction; the same work for every address. */
  void ask(Wish wish) {
    var sealed = box.seal(PURPOSE, wish.written().getBytes(StandardCharsets.UTF_8));
    var data = Base64.getEncoder().encodeToString(sealed);
    jobs.schedule(TASK.instance(UUID.randomUUID().toString()).data(data).build(), Instant.now());
  }

  /** The link's token follows from the job, so that a job that runs twice writes once. */
  void write(String job, String data) {
    var plain = box.open(PURPOSE, Base64.getDecoder().decode(data));
    var token = token(job);
    switch (Wish.read(new String(plain, StandardCharsets.UTF_8))) {
      case Wish.Reset reset -> reset(reset, token);
      case Wish.SignUp signUp -> signUp(signUp, token);
      case Wish.Move move -> move(move, token);
    }
  }

  private void reset(Wish.Reset wish, Token token) {
    accounts.find(wish.to()).ifPresent(account -> reset(account, token));
  }

  private void reset(Account account, Token token) {
    var link = new LinkStore.Link(account.id(), true, false, null);
    if (links.insert(token, LinkStore.Kind.RESET, link, LIFE)) {
      send(
          account.email(),
          "reset",
          MailText.about("Set a new password")
              .paragraph(
                  "Somebody asked to set a new password for your account. It ends all sessions.")
              .button("Set a new password", site.link("/password-reset/" + token.reveal())));
    }
  }

  private void signUp(Wish.SignUp wish, Token token) {
    if (!links.insertSignUp(token, wish.to(), LIFE)) {
      return;
    }
    if (accounts.find(wish.to()).isPresent()) {
      has(wish.to());
      return;
    }
    send(
        wish.to(),
        "sign-up",
        MailText.about("Finish signing up")
            .paragraph("One step is left: choose your name and a password.")
            .button("Finish signing up", site.link("/sign-up/" + token.reveal())));
  }

  private void move(Wish.Move wish, Token token) {
    var link = new LinkStore.Link(wish.account(), true, false, wish.to());
    var mover = accounts.find(wish.account());
    if (mover.isEmpty() || !links.insert(token, LinkStore.Kind.ADDRESS, link, LIFE)) {
      return;
    }
    if (accounts.find(wish.to()).isPresent()) {
      has(wish.to());
      return;
    }
    send(
        wish.to(),
        "address",
        MailText.about("Confirm your new address")
            .paragraph(
                "%s wants to sign in with this address from now on. Open the link where you are signed in."
                    .formatted(mover.get().name()))
            .button("Confirm the address", site.link("/account/address/" + token.reveal())));
  }

  private void has(EmailAddress to) {
    send(
        to,
        "has-account",
        MailText.about("You have an account already")
            .paragraph(
                "Somebody typed your address to use it for an account, but it has one. Sign in with it, or set a new password if you forgot yours.")
            .button("Sign in", site.link("/sign-in")));
  }

  private void send(EmailAddress to, String kind, MailText text) {
    outbox.send(
        new Mail(
            null, to, kind, text.footer("The link works once, for one hour. " + UNASKED), LIFE));
  }

  private Token token(String job) {
    var bits = box.sign(PURPOSE, job.getBytes(StandardCharsets.US_ASCII));
    return Token.parse(Base64.getUrlEncoder().withoutPadding().encodeToString(bits)).orElseThrow();
  }
}
