package com.ensoras.mail;

import com.ensoras.kernel.SecretBox;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One attempt to deliver one mail: take it in a short transaction, carry it outside of any, mark it
 * in another. So a slow server holds no connection and no row, and whoever withdraws an invitation
 * waits for nobody. A crash in between sends it a second time, under the same Message-ID.
 */
@Component
class Delivery {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("mail");

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final long[] BACKOFF_MINUTES = {1, 5, 15, 60, 240};
  private static final Duration AFTER_OWN_FAULT = Duration.ofMinutes(1);

  private final MailStore mails;
  private final SecretBox box;
  private final Optional<Postman> postman;
  private final TransactionTemplate transaction;

  Delivery(MailStore mails, SecretBox box, MailSetup setup, PlatformTransactionManager manager) {
    this.mails = mails;
    this.box = box;
    this.postman = setup.settings().map(Postman::new);
    this.transaction = new TransactionTemplate(manager);
  }

  @Bean
  static Task<Void> mailTask(Delivery delivery) {
    return Tasks.custom(TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OWN_FAULT))
        .onDeadExecutionRevive()
        .execute((job, context) -> delivery.attempt(new MailId(UUID.fromString(job.getId()))));
  }

  /** Attempts once when it is due, and says what becomes of the job. */
  CompletionHandler<Void> attempt(MailId id) {
    if (postman.isPresent()) {
      Optional<MailStore.Taken> taken = transaction.execute(status -> mails.take(id));
      taken.ifPresent(mail -> carry(postman.get(), mail));
    }
    Optional<Instant> due = transaction.execute(status -> mails.due(id));
    return due.<CompletionHandler<Void>>map(at -> (complete, job) -> job.reschedule(complete, at))
        .orElseGet(CompletionHandler.OnCompleteRemove::new);
  }

  private void carry(Postman carrier, MailStore.Taken mail) {
    try {
      carrier.carry(Letter.open(box, mail.id(), MailStore.address(mail), mail.sealed()));
      transaction.executeWithoutResult(status -> mails.sent(mail.id()));
    } catch (Undeliverable failed) {
      LOG.warn("Mail {} attempt {}: {}", mail.id(), mail.attempts(), failed.reason());
      transaction.executeWithoutResult(status -> mark(mail, failed));
    }
  }

  private void mark(MailStore.Taken mail, Undeliverable failed) {
    if (failed.isForGood() || mail.isLast()) {
      mails.failed(mail.id(), failed.reason());
      return;
    }
    mails.later(mail.id(), failed.reason(), secondsAfter(mail.attempts()));
  }

  static long secondsAfter(int attempts) {
    var step = Math.min(attempts, BACKOFF_MINUTES.length) - 1;
    return Duration.ofMinutes(BACKOFF_MINUTES[step]).toSeconds();
  }
}
