package com.ensoras.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The one read-only transaction of a page: opened by the guard, which enters in it, and ended
 * before the page is rendered. Requests that change something end it at once: their operation has
 * its own.
 */
@Component
class RequestTransaction {

  private static final String OPEN = RequestTransaction.class.getName();

  private final PlatformTransactionManager transactions;

  RequestTransaction(PlatformTransactionManager transactions) {
    this.transactions = transactions;
  }

  void begin(HttpServletRequest request) {
    var definition = new DefaultTransactionDefinition();
    definition.setReadOnly(true);
    request.setAttribute(OPEN, transactions.getTransaction(definition));
  }

  void commit(HttpServletRequest request) {
    var open = taken(request);
    if (open != null) {
      transactions.commit(open);
    }
  }

  void abandon(HttpServletRequest request) {
    var open = taken(request);
    if (open != null) {
      transactions.rollback(open);
    }
  }

  private static @org.jspecify.annotations.Nullable TransactionStatus taken(
      HttpServletRequest request) {
    var open = (TransactionStatus) request.getAttribute(OPEN);
    request.removeAttribute(OPEN);
    return open;
  }
}
