package com.ensoras.kernel;

/** Not there, not yours, or another project's: one and the same 404. */
public final class Missing extends Refusal {

  public Missing() {
    super(404, "not-found", "There is nothing at this address.");
  }
}
