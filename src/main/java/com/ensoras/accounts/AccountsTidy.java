package com.ensoras.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every hour: what has expired is removed. It counts for nothing before that, too. */
@Configuration(proxyBeanMethods = false)
class AccountsTidy {

  private static final List<String> EXPIRED =
      List.of(
          "delete from session where expires_at < now()",
          "delete from sign_up_link where expires_at < now()",
          "delete from account_link where expires_at < now()",
          "delete from confirmation_code where expires_at < now()",
          "delete from second_step where expires_at < now()",
          "delete from throttle where resets_at < now()");

  @Bean
  static RecurringTask<Void> accountsTidyTask(JdbcClient jdbc, PlatformTransactionManager manager) {
    var transaction = new TransactionTemplate(manager);
    return Tasks.recurring("accounts-tidy", FixedDelay.of(Duration.ofHours(1)))
        .execute(
            (job, context) ->
                EXPIRED.forEach(
                    each -> transaction.executeWithoutResult(status -> jdbc.sql(each).update())));
  }
}
