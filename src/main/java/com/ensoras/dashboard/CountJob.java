package com.ensoras.dashboard;

import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.projects.ProjectZone;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the counts up to date every few seconds; until then each page adds what changed by itself.
 * A project whose time zone was changed is counted anew.
 */
@Component
class CountJob {

  private static final Duration BETWEEN = Duration.ofSeconds(10);
  private static final int BATCH = 2000;

  /** A million tickets that are counted anew take a minute or two. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** From so many on, all of them at once is less work than one batch after another. */
  private static final int MANY = 20_000;

  private final CountSweep sweep;
  private final ProjectLock lock;
  private final CountStore counts;
  private final ProjectZone zone;
  private final TransactionTemplate transactions;

  CountJob(
      CountSweep sweep,
      ProjectLock lock,
      CountStore counts,
      ProjectZone zone,
      PlatformTransactionManager transactions) {
    this.sweep = sweep;
    this.lock = lock;
    this.counts = counts;
    this.zone = zone;
    this.transactions = new TransactionTemplate(transactions);
    this.transactions.setTimeout((int) LONGEST.toSeconds());
  }

  @Bean
  static Task<Void> dashboardTask(ObjectProvider<CountJob> job) {
    return Tasks.recurring(TaskDescriptor.of("dashboard-count"), FixedDelay.of(BETWEEN))
        .execute((instance, context) -> job.getObject().countEverywhere());
  }

  void countEverywhere() {
    sweep.projects().forEach(this::count);
  }

  /** All that changed in the project. */
  void count(ProjectId project) {
    var more = true;
    while (more) {
      more = Boolean.TRUE.equals(transactions.execute(status -> some(project)));
    }
  }

  /**
   * @return whether there may be more
   */
  private boolean some(ProjectId project) {
    var permit = lock.unlocked(SystemTask.COUNT, project);
    var wanted = zone.of(permit);
    var held = counts.hold(permit, wanted);
    if (held.isEmpty()) {
      return false;
    }
    var changed = counts.changed(permit, MANY);
    if (held.get().recount() || !held.get().zone().equals(wanted) || changed > MANY) {
      counts.countAll(permit, wanted);
      return false;
    }
    counts.countChanged(permit, wanted, BATCH);
    return changed > BATCH;
  }
}
