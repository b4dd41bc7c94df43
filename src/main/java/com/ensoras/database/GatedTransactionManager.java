package com.ensoras.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Lets as many transactions in as there are connections, in the order of their arrival: virtual
 * threads in any number would starve some at the pool's door. When the database does not answer,
 * everybody is told so within two seconds.
 */
public final class GatedTransactionManager extends JdbcTransactionManager {

  private static final Logger LOG = LoggerFactory.getLogger(GatedTransactionManager.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final transient Semaphore gate;
  private final Duration statementLimit;
  private volatile long lastFailure = System.nanoTime() - PATIENCE.toNanos();

  /**
   * @param statementLimit how long a statement may take where the transaction names no timeout
   */
  GatedTransactionManager(DataSource dataSource, int poolSize, Duration statementLimit) {
    super(dataSource);
    this.gate = new Semaphore(poolSize, true);
    this.statementLimit = statementLimit;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    enter();
    var begun = false;
    try {
      super.doBegin(transaction, definition);
      begun = true;
    } catch (CannotCreateTransactionException e) {
      throw noConnection(e);
    } finally {
      if (!begun) {
        gate.release();
      }
    }
  }

  /**
   * A database that has frozen must not hold a request: the socket gives up, the statement fails.
   */
  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    var limit =
        definition.getTimeout() == TransactionDefinition.TIMEOUT_DEFAULT
            ? statementLimit
            : Duration.ofSeconds(definition.getTimeout());
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(limit.toMillis()));
  }

  /** A transaction whose connection is gone is rolled back, by the server. */
  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    try {
      super.doRollback(status);
    } catch (TransactionException e) {
      if (!hasLostItsConnection(status)) {
        throw e;
      }
    }
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    try {
      super.doCleanupAfterCompletion(transaction);
    } finally {
      gate.release();
    }
  }

  /** A second connection inside a transaction could wait for itself. */
  @Override
  protected Object doSuspend(Object transaction) {
    throw new IllegalStateException("A transaction is open: another must not start inside it.");
  }

  private static boolean hasLostItsConnection(DefaultTransactionStatus status) {
    var holder = ((JdbcTransactionObjectSupport) status.getTransaction()).getConnectionHolder();
    try {
      return holder.getConnection().isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  private void enter() {
    var arrived = System.nanoTime();
    try {
      if (!gate.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CannotDecide();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotDecide();
    }
    if (lastFailure - arrived > 0) { // somebody has found out while this one waited
      gate.release();
      throw new CannotDecide();
    }
  }

  private CannotDecide noConnection(CannotCreateTransactionException e) {
    var now = System.nanoTime();
    if (now - lastFailure > TimeUnit.SECONDS.toNanos(10)) {
      LOG.warn("The database does not answer: {}", e.getMostSpecificCause().getMessage());
    }
    lastFailure = now;
    return new CannotDecide();
  }
}
