package com.ensoras.access;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers, for the running transaction, which project the row-security setting names. */
final class CurrentProject {

  private CurrentProject() {}

  static @Nullable ProjectId bound() {
    return (ProjectId) TransactionSynchronizationManager.getResource(CurrentProject.class);
  }

  /**
   * The setting has just been made by the database; a second project in one transaction is a bug.
   */
  static void bind(ProjectId project) {
    requireTransaction();
    var bound = bound();
    if (bound == null) {
      TransactionSynchronizationManager.bindResource(CurrentProject.class, project);
      TransactionSynchronizationManager.registerSynchronization(new Unbind());
      return;
    }
    if (!bound.equals(project)) {
      throw new IllegalStateException("One transaction is about one project.");
    }
  }

  static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A store is used only inside a transaction.");
    }
  }

  private static final class Unbind implements TransactionSynchronization {
    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(CurrentProject.class);
    }
  }
}
