package com.ensoras.channels.email.rules;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/** The address that somebody pasted to try the rules with. */
final class TypedAddress {

  private TypedAddress() {}

  /**
   * Null when nothing was typed.
   *
   * @throws Invalid when it is no address
   */
  static @Nullable EmailAddress of(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    return EmailAddress.parse(typed)
        .orElseThrow(
            () -> new Invalid("address", "Enter a whole e-mail address, or leave it empty."));
  }
}
