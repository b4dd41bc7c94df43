package com.ensoras.access;

import com.ensoras.kernel.Refusal;

/** Nobody is signed in, or the session has ended meanwhile: 401. */
public final class SignedOut extends Refusal {

  public SignedOut() {
    super(401, "signed-out", "You are not signed in.");
  }
}
