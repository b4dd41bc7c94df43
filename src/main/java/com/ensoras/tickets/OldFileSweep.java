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

/** Looks, over all projects, for files that nobody sent. */
@Component
class OldFileSweep {

  private static final Duration BETWEEN = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final OldFiles files;

  OldFileSweep(JdbcClient jdbc, OldFiles files) {
    this.jdbc = jdbc;
    this.files = files;
  }

  @Bean
  static Task<Void> oldFilesTask(ObjectProvider<OldFileSweep> sweep) {
    return Tasks.recurring(TaskDescriptor.of("old-files"), FixedDelay.of(BETWEEN))
        .execute((instance, context) -> sweep.getObject().sweep());
  }

  void sweep() {
    projects().forEach(files::forget);
  }

  private List<ProjectId> projects() {
    return jdbc.sql("select * from projects_with_old_files()")
        .query((row, n) -> new ProjectId(row.getLong(1)))
        .list();
  }
}
