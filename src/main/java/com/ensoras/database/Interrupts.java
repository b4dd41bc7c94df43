package com.ensoras.database;

import java.util.concurrent.TimeUnit;

/** Waiting, where being interrupted can only mean that this process is to end. */
final class Interrupts {

  private Interrupts() {}

  static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw ended(e);
    }
  }

  static boolean waitFor(Process process, long seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw ended(e);
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw ended(e);
    }
  }

  static CannotStart ended(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new CannotStart("Interrupted while waiting for PostgreSQL.", e);
  }
}
