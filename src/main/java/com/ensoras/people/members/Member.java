package com.ensoras.people.members;

import com.ensoras.access.MemberId;
import com.ensoras.access.RoleId;
import com.ensoras.accounts.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account's place in one project.
 *
 * @param role null for the Owner
 * @param roleName "Owner" for the Owner
 * @param confirmed whether somebody proved that the address is theirs
 */
public record Member(
    MemberId id,
    AccountId account,
    String name,
    String email,
    boolean confirmed,
    boolean twoFactor,
    @Nullable RoleId role,
    String roleName,
    Instant joinedAt,
    @Nullable Instant lastSeenAt) {

  public boolean isOwner() {
    return role == null;
  }
}
