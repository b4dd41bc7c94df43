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
  private static final Duration BETWEEN_MAILS = Duration.ofSeconds(30);
  private static final Duration BETWEEN_TIDYING = Duration.ofHours(1);
  private static final int FORGOTTEN_AT_ONCE = 5000;

  private final JdbcClient jdbc;
  private final Telling telling;
  private final NoticeMails mails;

  NoticeSweep(JdbcClient jdbc, Telling telling, NoticeMails mails) {
    this.jdbc = jdbc;
    this.telling = telling;
    this.mails = mails;
  }

  @Bean
  static Task<Void> noticesTask(ObjectProvider<NoticeSweep> sweep) {
    return Tasks.recurring(TaskDescriptor.of("notices"), FixedDelay.of(BETWEEN))
        .execute((instance, context) -> sweep.getObject().tellEverywhere());
  }

  @Bean
  static Task<Void> noticesMailTask(ObjectProvider<NoticeSweep> sweep) {
    return Tasks.recurring(TaskDescriptor.of("notices-mail"), FixedDelay.of(BETWEEN_MAILS))
        .execute((instance, context) -> sweep.getObject().mailEverywhere());
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

  void mailEverywhere() {
    projects("select * from projects_with_notice_mail()").forEach(this::mail);
  }

  void mail(ProjectId project) {
    mails.due(project).forEach(member -> mails.send(project, member));
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
