package com.ensoras.world;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** The statements that reach the database while something is done, as Spring logs them. */
public final class Sent {

  private static final String MARK = "Executing prepared SQL statement";

  private Sent() {}

  /**
   * In order, of the requests that entered meanwhile. Notes of use are left out: they are written
   * after an answer, at most every few minutes.
   */
  public static List<String> during(Runnable act) {
    var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    var before = logger.getLevel();
    var additive = logger.isAdditive();
    var noted = new Noted();
    noted.setContext(logger.getLoggerContext());
    noted.start();
    logger.addAppender(noted);
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
    try {
      act.run();
    } finally {
      logger.setLevel(before);
      logger.setAdditive(additive);
      logger.detachAppender(noted);
    }
    return noted.ofRequests();
  }

  private static final class Noted extends AppenderBase<ILoggingEvent> {

    private record Statement(String thread, String text) {}

    private final List<Statement> statements = new CopyOnWriteArrayList<>();

    private List<String> ofRequests() {
      var requests =
          statements.stream()
              .filter(
                  sent ->
                      sent.text().contains("enter(") || sent.text().contains("enter_exclusively("))
              .map(Statement::thread)
              .collect(Collectors.toSet());
      return statements.stream()
          .filter(sent -> requests.contains(sent.thread()))
          .map(Statement::text)
          .filter(text -> !text.contains("note_use"))
          .toList();
    }

    @Override
    protected void append(ILoggingEvent event) {
      var text = event.getFormattedMessage();
      if (text.startsWith(MARK)) {
        statements.add(new Statement(event.getThreadName(), text.substring(MARK.length()).strip()));
      }
    }
  }
}
