package com.ensoras.accounts;

import com.ensoras.kernel.Refusal;

/** The account's address is not proved yet: 403. */
public final class Unconfirmed extends Refusal {

  Unconfirmed() {
    super(403, "address-unconfirmed", "Confirm your e-mail address in your profile first.");
  }
}
