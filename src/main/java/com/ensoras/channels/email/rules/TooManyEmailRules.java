package com.ensoras.channels.email.rules;

import com.ensoras.kernel.Refusal;

/** The project has as many email rules as it can: 409. */
public final class TooManyEmailRules extends Refusal {

  TooManyEmailRules(int most) {
    super(
        409,
        "too-many-email-rules",
        "A project has at most " + most + " email rules. Delete one first.");
  }
}
