package com.ensoras.accounts;

import com.ensoras.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An account as it stands. Prints nothing of its password.
 *
 * @param confirmed whether the address is proved
 */
public record Account(
    AccountId id,
    EmailAddress email,
    String name,
    @Nullable String passwordHash,
    boolean confirmed,
    boolean hasTwoFactor) {

  static final String COLUMNS =
      """
      select id, email, name, password_hash, confirmed, two_factor_since is not null as two_factor
      from account
      """;

  @Override
  public String toString() {
    return "Account[" + id.value() + "]";
  }
}
