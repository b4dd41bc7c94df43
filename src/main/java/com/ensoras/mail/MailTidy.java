package com.ensoras.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every five minutes: mails that were held go out once a server is set up, and texts whose use has
 * passed are erased.
 */
@Configuration(proxyBeanMethods = false)
class MailTidy {

  private static final int AT_ONCE = 200;

  @Bean
  RecurringTask<Void> mailTidyTask(Outbox outbox, PlatformTransactionManager manager) {
    var transaction = new TransactionTemplate(manager);
    return Tasks.recurring("mail-tidy", FixedDelay.of(Duration.ofMinutes(5)))
        .execute(
            (job, context) -> transaction.executeWithoutResult(status -> outbox.tidy(AT_ONCE)));
  }
}
