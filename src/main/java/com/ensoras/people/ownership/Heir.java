package com.ensoras.people.ownership;

import com.ensoras.access.MemberId;
import java.util.Optional;

/** A member who might become the Owner. */
record Heir(MemberId id, String name, String email, boolean confirmed, boolean twoFactor) {

  Optional<CannotOwn> problem(boolean twoFactorRequired) {
    if (!confirmed) {
      return Optional.of(CannotOwn.unconfirmed(name));
    }
    return twoFactorRequired && !twoFactor
        ? Optional.of(CannotOwn.withoutTwoFactor(name))
        : Optional.empty();
  }
}
