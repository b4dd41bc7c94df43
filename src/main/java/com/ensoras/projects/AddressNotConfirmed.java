package com.ensoras.projects;

import com.ensoras.kernel.Refusal;

/** Nobody has proved yet that the account's address is theirs: 403. */
public final class AddressNotConfirmed extends Refusal {

  public AddressNotConfirmed() {
    super(
        403,
        "address-not-confirmed",
        "Confirm your e-mail address first, then you can found a project.");
  }
}
