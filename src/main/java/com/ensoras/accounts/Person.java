package com.ensoras.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the guard read it for this request.
 *
 * @param confirmed whether the address is proved; else the account founds no project and accepts no
 *     further invitation
 * @param provedAt when the password was last entered in this session
 * @param lastProject the slug of the project used last
 */
public record Person(
    AccountId id,
    SessionId session,
    String name,
    String email,
    boolean confirmed,
    boolean hasTwoFactor,
    Instant provedAt,
    @Nullable String lastProject) {

  /**
   * For founding a project and accepting a further invitation.
   *
   * @throws Unconfirmed until the address is proved
   */
  public void requireConfirmed() {
    if (!confirmed) {
      throw new Unconfirmed();
    }
  }
}
