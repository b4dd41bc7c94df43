package com.ensoras.people.invitations;

import com.ensoras.accounts.AccountId;
import com.ensoras.kernel.Token;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has joined.
 *
 * @param project its name in addresses
 * @param session the new session of somebody who was not signed in
 */
record Accepted(String project, String projectName, AccountId account, @Nullable Token session) {
  @Override
  public String toString() {
    return "Accepted[" + project + "]";
  }
}
