package com.ensoras.notices;

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

/** Finds, over all projects, where somebody is to be told of something; handles ids only. */
@Component
class NoticeSweep {

  private static final Duration BETWEEN = Duration.ofSeconds(2);
  private static final Duration BETWEEN_TIDYING = Duration.ofHours(1);
  private static final int FORGOTTEN_AT_ONCE = 5000;

  private final JdbcClient jdbc;
  private final Telling telling;

  NoticeSweep(JdbcClient jdbc, Telling telling) {
    this.jdbc = jdbc;
    this.telling = telling;
  }

  @Bean
  static Task<Void> noticesTask(ObjectProvider<NoticeSweep> sweep) {
    return Tasks.recurring(TaskDescriptor.of("notices"), FixedDelay.of(BETWEEN))
        .execute((instance, context) -> sweep.getObject().tellEverywhere());
  }

  @Bean
  static Task<Void> noticesTidyTask(ObjectProvider<NoticeSweep> sweep) {
    return Tasks.recurring(TaskDescriptor.of("notices-tidy"), FixedDelay.of(BETWEEN_TIDYING))
        .execute((instance, context) -> sweep.getObject().tidy());
  }

  void tellEverywhere() {
    projects("select * from projects_with_news()").forEach(this::tell);
  }

  void tell(ProjectId project) {
    while (telling.tell(project)) {
      // there is more of it
    }
  }

  /** Forgets what was read a month ago, and all that is three months old. */
  void tidy() {
    while (forget() == FORGOTTEN_AT_ONCE) {
      // there is more of it
    }
  }

  private long forget() {
    return jdbc.sql("select forget_notices(:most)")
        .param("most", FORGOTTEN_AT_ONCE)
        .query(Long.class)
        .single();
  }

  private List<ProjectId> projects(String found) {
    return jdbc.sql(found).query((row, n) -> new ProjectId(row.getLong(1))).list();
  }
}
