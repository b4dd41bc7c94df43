package com.ensoras.channels.email;

import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.channels.email.incoming.IncomingMail;
import com.ensoras.channels.email.rules.EmailRules;
import com.ensoras.customers.CustomerStore;
import com.ensoras.tickets.Arrivals;
import com.ensoras.tickets.Dispatch;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Takes mails as the product does, but falls over those with certain subjects. */
final class StumblingImports extends MailImports {

  private final MailImports real;
  private final Map<String, Throwable> thrown;

  private StumblingImports(ApplicationContext product, Map<String, Throwable> thrown) {
    super(
        product.getBean(ProjectLock.class),
        product.getBean(MailPlaces.class),
        product.getBean(MailThreads.class),
        product.getBean(EmailChannelStore.class),
        product.getBean(EmailRules.class),
        product.getBean(CustomerStore.class),
        product.getBean(Arrivals.class),
        product.getBean(Dispatch.class));
    this.real = product.getBean(MailImports.class);
    this.thrown = thrown;
  }

  /**
   * @param thrown what a mail throws, by its subject
   */
  static MailFetch fetch(ApplicationContext product, Map<String, Throwable> thrown) {
    return new MailFetch(
        product.getBean(MailAccess.class),
        new StumblingImports(product, thrown),
        product.getBean(SchedulerClient.class),
        product.getBean(MailSweep.class));
  }

  @Override
  MailPlaces.Place enter(ProjectId project, MailPlaces.Mailbox mailbox, long newest) {
    return real.enter(project, mailbox, newest);
  }

  @Override
  Outcome take(
      ProjectId project, MailPlaces.Mailbox mailbox, long uid, IncomingMail mail, byte[] raw) {
    switch (thrown.get(mail.subject())) {
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      case null, default -> {
        return real.take(project, mailbox, uid, mail, raw);
      }
    }
  }

  @Override
  void passed(ProjectId project, MailPlaces.Mailbox mailbox, long uid) {
    real.passed(project, mailbox, uid);
  }

  @Override
  void skip(ProjectId project, MailPlaces.Mailbox mailbox, long uid, String reason, byte[] head) {
    real.skip(project, mailbox, uid, reason, head);
  }
}
