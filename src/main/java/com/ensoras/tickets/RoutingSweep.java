package com.ensoras.tickets;

import com.ensoras.access.ProjectId;
import com.ensoras.people.TeamId;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks, over all projects, for teams that give out tickets and have some waiting. Whatever made
 * room, a closed ticket, a higher cap, a new seat, is found in a moment, and nothing that makes
 * room can be forgotten.
 */
@Component
class RoutingSweep {

  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final RoutingQueues queues;

  RoutingSweep(JdbcClient jdbc, RoutingQueues queues) {
    this.jdbc = jdbc;
    this.queues = queues;
  }

  @Bean
  static Task<Void> routingTask(ObjectProvider<RoutingSweep> sweep) {
    return Tasks.recurring(TaskDescriptor.of("routing"), FixedDelay.of(BETWEEN))
        .execute((instance, context) -> sweep.getObject().sweep());
  }

  void sweep() {
    for (var queue : waiting()) {
      while (queues.drain(queue.project(), queue.team())) {
        // there is more of it
      }
    }
  }

  private record Queue(ProjectId project, TeamId team) {}

  private List<Queue> waiting() {
    return jdbc.sql("select project_id, team_id from teams_with_a_queue()")
        .query(
            (row, n) ->
                new Queue(new ProjectId(row.getLong(1)), new TeamId(row.getObject(2, UUID.class))))
        .list();
  }
}
