package com.ensoras.mail;

import com.ensoras.kernel.SecretBox;
import com.ensoras.mail.MailState.Where;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where every mail starts. Writing happens in the caller's transaction, and only in one: what is
 * rolled back is never sent, what is committed always is.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

  private final MailStore mails;
  private final SecretBox box;
  private final MailSetup setup;
  private final LetterWriter writer;
  private final SchedulerClient jobs;

  Outbox(
      MailStore mails, SecretBox box, MailSetup setup, LetterWriter writer, SchedulerClient jobs) {
    this.mails = mails;
    this.box = box;
    this.setup = setup;
    this.writer = writer;
    this.jobs = jobs;
  }

  /** Leaves within seconds of the commit; without a mail server it is held for the operator. */
  public MailId send(Mail mail) {
    var text = mail.text();
    var sealed = Letter.seal(box, text.subject(), text.plain(), writer.html(text));
    var id = mails.insert(mail, sealed, setup.isConfigured() ? Where.WAITING : Where.HELD);
    if (setup.isConfigured()) {
      enqueue(id);
    }
    return id;
  }

  /** Erases what has not left, since its reason has ended. Does nothing for one that has left. */
  public void drop(MailId id) {
    mails.drop(id);
  }

  /**
   * Tries at once instead of later, or once more after it failed.
   *
   * @return false when there is nothing left to send
   */
  public boolean retry(MailId id) {
    if (!setup.isConfigured() || !mails.revive(id)) {
      return false;
    }
    var job = Delivery.TASK.instanceId(id.toString());
    var queued = jobs.getScheduledExecution(job);
    if (queued.isEmpty()) {
      enqueue(id);
    } else if (!queued.get().isPicked()) { // else it is being tried at this moment
      jobs.reschedule(job, Instant.now());
    }
    return true;
  }

  /** Where each is; an unknown id is left out. */
  public Map<MailId, MailState> stateOf(Collection<MailId> ids) {
    return ids.isEmpty() ? Map.of() : mails.states(ids);
  }

  /** For the operator, newest first. */
  List<MailStore.Row> unfinished(int limit) {
    return mails.unfinished(limit);
  }

  /** The text of a mail that has not left, for the operator. */
  Optional<Letter> read(MailId id) {
    return mails.sealed(id).map(row -> Letter.open(box, id, MailStore.address(row), row.sealed()));
  }

  /** Sets in motion what was held or left behind; erases and forgets what is of no use any more. */
  void tidy(int limit) {
    mails.dropUseless();
    mails.forgetOld();
    if (setup.isConfigured()) {
      mails.stranded(limit).forEach(this::retry);
    }
  }

  private void enqueue(MailId id) {
    jobs.schedule(Delivery.TASK.instance(id.toString()).build(), Instant.now());
  }
}
