package com.ensoras.macros;

import com.ensoras.kernel.Refusal;

/** The project has as many macros as it can: 409. */
public final class TooManyMacros extends Refusal {

  TooManyMacros(int most) {
    super(409, "too-many-macros", "A project has at most " + most + " macros. Delete one first.");
  }
}
