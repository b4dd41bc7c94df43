package com.ensoras.database;

import ch.qos.logback.classic.LoggerContext;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Later work. A module offers a {@link Task} as a bean and enqueues through the {@link
 * SchedulerClient} in its own transaction: a rollback leaves no job, a commit always does. Every
 * job may run twice, so it must be idempotent.
 */
@Component
class Jobs implements SmartLifecycle {

  private static final int THREADS = 4;
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 4; // a killed node's job is taken up after 20 s
  private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(10);

  private final DataSource dataSource;
  private final List<Task<?>> tasks;
  private final Duration poll;
  private final boolean works;
  private @Nullable Scheduler running;
  private @Nullable JobsLog log;

  Jobs(
      DataSource dataSource,
      List<Task<?>> tasks,
      Environment environment,
      @Value("${ensoras.jobs.poll:1s}") Duration poll) {
    this.works = !environment.isCommand();
    this.dataSource = dataSource;
    this.tasks = tasks;
    this.poll = poll;
  }

  /** For enqueueing: joins the caller's transaction. */
  @Bean
  static SchedulerClient schedulerClient(DataSource dataSource) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
  }

  @Override
  public void start() {
    var scheduler =
        Scheduler.create(dataSource, tasks.stream().filter(task -> !isRecurring(task)).toList())
            .startTasks(
                tasks.stream()
                    .filter(Jobs::isRecurring)
                    .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                    .toList())
            .threads(THREADS)
            .pollingInterval(poll)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LONGEST_SHUTDOWN)
            .build();
    log = new JobsLog((LoggerContext) LoggerFactory.getILoggerFactory());
    Thread.setDefaultUncaughtExceptionHandler(Jobs::uncaught);
    scheduler.start();
    running = scheduler;
  }

  @Override
  public void stop() {
    if (running != null) {
      running.stop();
      running = null;
    }
    if (log != null) {
      log.close();
      log = null;
    }
  }

  /** A command beside a running Ensoras leaves the work to that one. */
  @Override
  public boolean isAutoStartup() {
    return works;
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }

  /** A thread of the scheduler ends when even its rollback fails: told like all that it tells. */
  private static void uncaught(Thread thread, Throwable thrown) {
    LoggerFactory.getLogger(Scheduler.class).error("{} ended", thread.getName(), thrown);
  }

  private static boolean isRecurring(Task<?> task) {
    return task instanceof RecurringTask<?>;
  }
}
