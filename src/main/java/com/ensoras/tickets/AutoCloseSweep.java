package com.ensoras.tickets;

import com.ensoras.access.ProjectId;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks, over all projects, for resolved tickets that have waited long enough. */
@Component
class AutoCloseSweep {

  private static final Duration BETWEEN = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final AutoClose closing;

  AutoCloseSweep(JdbcClient jdbc, AutoClose closing) {
    this.jdbc = jdbc;
    this.closing = closing;
  }

  @Bean
  static Task<Void> autoCloseTask(ObjectProvider<AutoCloseSweep> sweep) {
    return Tasks.recurring(TaskDescriptor.of("auto-close"), FixedDelay.of(BETWEEN))
        .execute((instance, context) -> sweep.getObject().sweep());
  }

  void sweep() {
    for (var project : projects()) {
      while (closing.close(project) == AutoClose.MOST_AT_ONCE) {
        // there is more of it
      }
    }
  }

  private List<ProjectId> projects() {
    return jdbc.sql("select * from projects_with_tickets_to_close()")
        .query((row, n) -> new ProjectId(row.getLong(1)))
        .list();
  }
}
