package com.ensoras.people.invitations;

import com.ensoras.kernel.Refusal;

/** The address has an account already: it accepts by signing in. */
final class SignInFirst extends Refusal {

  SignInFirst() {
    super(401, "sign-in-first", "Sign in with this address to accept the invitation.");
  }
}
