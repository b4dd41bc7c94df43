package com.ensoras.world;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The statements that reach the database while something is done, as Spring logs them. */
public final class Sent {

  private static final String MARK = "Executing prepared SQL statement";

  private Sent() {}

  /** In order; what runs beside it is in there too, so ask when nothing else does. */
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
    return List.copyOf(noted.statements);
  }

  private static final class Noted extends AppenderBase<ILoggingEvent> {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      var text = event.getFormattedMessage();
      if (text.startsWith(MARK)) {
        statements.add(text.substring(MARK.length()).strip());
      }
    }
  }
}
