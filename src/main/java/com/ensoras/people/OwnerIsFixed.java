package com.ensoras.people;

import com.ensoras.kernel.Refusal;

/** Nobody changes, removes or signs out the Owner: 409. */
public final class OwnerIsFixed extends Refusal {

  public OwnerIsFixed() {
    super(
        409,
        "owner-is-fixed",
        "The Owner’s role cannot be changed and the Owner cannot be removed. Only the Owner can"
            + " transfer ownership, under Project > Settings.");
  }
}
