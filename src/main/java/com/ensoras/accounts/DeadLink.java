package com.ensoras.accounts;

import com.ensoras.kernel.Refusal;

/** A link that was used, has expired, was replaced or never existed: one and the same 410. */
public final class DeadLink extends Refusal {

  public DeadLink() {
    super(410, "dead-link", "This link no longer works. Ask for a new one.");
  }
}
