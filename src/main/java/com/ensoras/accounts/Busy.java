package com.ensoras.accounts;

import com.ensoras.kernel.Refusal;

/** Too many passwords wait to be checked: 503. */
final class Busy extends Refusal {

  Busy() {
    super(503, "busy", "Ensoras is very busy now. Please try again in a moment.");
  }
}
