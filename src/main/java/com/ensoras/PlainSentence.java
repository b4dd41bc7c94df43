package com.ensoras;

import com.ensoras.database.CannotStart;
import com.ensoras.kernel.Refusal;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** What an operator can mend is said in one sentence; only our own bugs print a stack trace. */
class PlainSentence implements SpringBootExceptionReporter {

  /** Called by Spring, see META-INF/spring.factories. */
  PlainSentence(ConfigurableApplicationContext context) {}

  /** Silences Spring's own report: {@link #report} will speak. */
  @Override
  public boolean reportException(Throwable failure) {
    return true;
  }

  static void report(Throwable failure) {
    in(failure).ifPresentOrElse(System.err::println, failure::printStackTrace);
  }

  private static Optional<String> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart refused) {
        return Optional.of(refused.sentence());
      }
      if (cause instanceof Refusal refused) {
        return Optional.of(refused.sentence());
      }
      if (cause instanceof PortInUseException taken) {
        return Optional.of(
            "Port %d is already in use. Stop the program that uses it, or choose another with ENSORAS_PORT."
                .formatted(taken.getPort()));
      }
    }
    return Optional.empty();
  }
}
