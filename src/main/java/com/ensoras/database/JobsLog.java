package com.ensoras.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * While the database is gone the scheduler writes a stack trace at every look for jobs: said in one
 * sentence instead, once for each time that it is gone. Whatever else the scheduler writes stays.
 */
final class JobsLog extends TurboFilter implements AutoCloseable {

  private static final String SCHEDULER = "com.github.kagkarlsson.";
  private static final Duration SAME = Duration.ofSeconds(15); // looks and heartbeats are closer

  private final LoggerContext context;
  private final Logger log;
  private long last = System.nanoTime() - SAME.toNanos();

  /** In force until it is closed. */
  JobsLog(LoggerContext context) {
    this.context = context;
    this.log = context.getLogger(JobsLog.class);
    context.addTurboFilter(this);
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] parameters,
      @Nullable Throwable thrown) {
    if (!logger.getName().startsWith(SCHEDULER) || !isOfGone(thrown, parameters)) {
      return FilterReply.NEUTRAL;
    }
    if (isNews()) {
      log.warn("Jobs wait: the database does not answer");
    }
    return FilterReply.DENY;
  }

  @Override
  public void close() {
    context.getTurboFilterList().remove(this);
  }

  /** Beside values for the text, the cause is the last of them. */
  private static boolean isOfGone(@Nullable Throwable thrown, Object @Nullable [] parameters) {
    var last =
        parameters == null || parameters.length == 0 ? null : parameters[parameters.length - 1];
    var cause = thrown == null && last instanceof Throwable given ? given : thrown;
    return cause != null && CannotDecide.in(cause).isPresent();
  }

  private synchronized boolean isNews() {
    var now = System.nanoTime();
    var news = now - last >= SAME.toNanos();
    last = now;
    return news;
  }
}
