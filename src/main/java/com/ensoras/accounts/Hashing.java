package com.ensoras.accounts;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Argon2id with 19 MiB and two passes (OWASP's choice), at most two at once: a flood of sign-ins
 * must not take all memory and cores. Never inside a transaction, which would hold a connection
 * meanwhile.
 */
@Component
class Hashing {

  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 10;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int PASSES = 2;

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Argon2PasswordEncoder argon2;
  private final String nobodys;

  /**
   * @param memory in KiB; less than the default only in tests
   */
  Hashing(@Value("${ensoras.argon2.memory:19456}") int memory) {
    this.argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memory, PASSES);
    this.nobodys = String.valueOf(argon2.encode("nobody's password"));
  }

  String hash(String password) {
    return inTurn(() -> String.valueOf(argon2.encode(password)));
  }

  boolean matches(String password, String hash) {
    return inTurn(() -> argon2.matches(password, hash));
  }

  /** Takes as long as {@link #matches}, for accounts that do not exist. */
  boolean matchesNobody(String password) {
    matches(password, nobodys);
    return false;
  }

  private <T> T inTurn(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Passwords are hashed before the transaction begins.");
    }
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
