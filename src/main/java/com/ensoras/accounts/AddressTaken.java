package com.ensoras.accounts;

import com.ensoras.kernel.Refusal;

/** The address got an account meanwhile. Told only to whoever has proved the address: 409. */
public final class AddressTaken extends Refusal {

  AddressTaken() {
    super(409, "address-taken", "This address has an account already. Sign in instead.");
  }
}
