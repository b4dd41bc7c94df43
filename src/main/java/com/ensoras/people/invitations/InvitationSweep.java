package com.ensoras.people.invitations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute, a transaction for each project in which something is overdue. */
@Configuration(proxyBeanMethods = false)
class InvitationSweep {

  @Bean
  RecurringTask<Void> invitationSweepTask(InvitationExpiry expiry) {
    return Tasks.recurring("invitation-sweep", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((job, context) -> expiry.projects().forEach(expiry::expire));
  }
}
