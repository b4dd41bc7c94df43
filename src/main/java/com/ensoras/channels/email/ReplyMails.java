package com.ensoras.channels.email;

import com.ensoras.access.ProjectId;
import com.ensoras.mail.SmtpReason;
import com.ensoras.tickets.TicketId;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.mail.MessagingException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Carries replies to the mail server, outside of any transaction. What the server will not take now
 * is tried again for some hours with growing pauses; what it refuses is said on the ticket. Killed
 * between the server's yes and the note of it, a reply may go twice, with the same Message-ID.
 */
@Component
class ReplyMails {

  private static final int MOST_ATTEMPTS = 9; // the pauses add up to about four hours
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Which reply. */
  record Leaving(long project, UUID ticket, int seq) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /** Not now: the job comes again. */
  static final class NotNow extends RuntimeException {
    NotNow(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private static final TaskDescriptor<Leaving> SEND =
      TaskDescriptor.of("reply-mail", Leaving.class);

  private final ReplyLetters letters;
  private final SchedulerClient jobs;

  ReplyMails(ReplyLetters letters, SchedulerClient jobs) {
    this.letters = letters;
    this.jobs = jobs;
  }

  @Bean
  static Task<Leaving> replyMailTask(ObjectProvider<ReplyMails> mails) {
    return Tasks.oneTime(SEND)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, 2))
        .execute(
            (instance, context) ->
                mails
                    .getObject()
                    .send(
                        instance.getData(),
                        context.getExecution().consecutiveFailures >= MOST_ATTEMPTS));
  }

  /** In the caller's transaction. */
  void enqueue(ProjectId project, TicketId ticket, int seq) {
    var leaving = new Leaving(project.value(), ticket.value(), seq);
    jobs.scheduleIfNotExists(
        SEND.instance(ticket.value() + "-" + seq + "-" + System.nanoTime()).data(leaving).build(),
        Instant.now());
  }

  /**
   * @param last whether this attempt is the last
   * @throws NotNow when it is worth trying again
   */
  void send(Leaving leaving, boolean last) {
    var letter = letters.write(leaving);
    if (letter.isEmpty()) {
      return; // it was sent already, or is gone
    }
    var ready = letter.get();
    var server = ready.server();
    try {
      var session = MailSessions.of(Direction.OUTGOING, server, PATIENCE);
      session.getProperties().put("mail.mime.allowutf8", String.valueOf(ready.needsUtf8()));
      var mail = ready.mail(session);
      try (var transport = session.getTransport()) {
        transport.connect(
            server.host(),
            server.port(),
            server.user().isEmpty() ? null : server.user(),
            ready.password());
        transport.sendMessage(mail, mail.getAllRecipients());
      }
    } catch (IllegalArgumentException unwritable) {
      letters.failed(leaving, "One of its addresses cannot be written in a mail.");
      return;
    } catch (MessagingException failed) {
      var reason = SmtpReason.of(failed);
      if (reason.isForGood() || last) {
        letters.failed(leaving, reason.reason());
        return;
      }
      throw new NotNow(reason.reason());
    }
    letters.sent(leaving, ready.messageId());
  }
}
