package com.ensoras.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsLogTest {

  private final LoggerContext context = new LoggerContext();
  private final ListAppender<ILoggingEvent> written = new ListAppender<>();

  @BeforeEach
  void read() {
    written.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(written);
  }

  @Test
  void aDatabaseThatIsGoneIsSaidOnceWithoutTrace() {
    try (var log = new JobsLog(context)) {
      lookInVain();
      lookInVain();
      scheduler().error("Failed to update heartbeat of {}", "one", gone());
      scheduler().error("Failed to update {} of {}", "heartbeat", "one", gone());
    }
    assertThat(written.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("Jobs wait: the database does not answer");
    assertThat(written.list.getFirst().getThrowableProxy()).isNull();
  }

  @Test
  void whatElseTheSchedulerWritesStays() {
    try (var log = new JobsLog(context)) {
      scheduler().error("Unhandled exception", new IllegalStateException("a mistake of ours"));
      scheduler().error("A sentence about {}", "something");
      scheduler().error("A sentence");
    }
    assertThat(written.list).hasSize(3);
    assertThat(written.list.getFirst().getThrowableProxy().getMessage())
        .isEqualTo("a mistake of ours");
  }

  @Test
  void othersAreWrittenAndEverybodyOnceItIsClosed() {
    try (var log = new JobsLog(context)) {
      context.getLogger("com.ensoras").error("Unforeseen", gone());
    }
    lookInVain();
    assertThat(written.list).hasSize(2).allMatch(event -> event.getThrowableProxy() != null);
  }

  private Logger scheduler() {
    return context.getLogger("com.github.kagkarlsson.scheduler.RunUntilShutdown");
  }

  private void lookInVain() {
    scheduler().error("Unhandled exception. Will keep running.", new RuntimeException(gone()));
  }

  private static SQLException gone() {
    return new SQLException("Connection refused", "08001");
  }
}
