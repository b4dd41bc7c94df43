package com.ensoras.database;

import com.ensoras.kernel.Refusal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** The database cannot be asked now: 503, whatever the question was. Never an allow. */
public final class CannotDecide extends Refusal {

  /** Connection, operator intervention, resources, system: not the statement's fault. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  CannotDecide() {
    super(503, "cannot-decide", "Ensoras cannot reach its data now. Please try again in a moment.");
  }

  /**
   * The refusal that an exception from a query, a commit or the guard amounts to; empty when it is
   * something else. For the one place that answers exceptions.
   */
  public static Optional<CannotDecide> in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotDecide same) {
        return Optional.of(same);
      }
      if (cause instanceof SQLException sql && meansGone(sql)) {
        return Optional.of(new CannotDecide());
      }
    }
    return Optional.empty();
  }

  private static boolean meansGone(SQLException sql) {
    var state = sql.getSQLState();
    return sql instanceof SQLTransientConnectionException
        || (state != null
            && (state.equals(LOCK_NOT_AVAILABLE)
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)))));
  }
}
