package com.ensoras.people.invitations;

import com.ensoras.kernel.Refusal;

/**
 * An account that was made through a copied link joins nothing more until it proves its address.
 */
final class AddressNotConfirmed extends Refusal {

  AddressNotConfirmed() {
    super(
        403,
        "address-not-confirmed",
        "Confirm your address first, or use the link that was mailed to you.");
  }
}
