package com.ensoras.accounts;

/** Who may make an account without being invited (ENSORAS_SIGNUP). */
public enum SignUpMode {
  /** Only the first person, by the link in the terminal. */
  FIRST,
  /** Everybody who can prove an address. */
  OPEN,
  /** Nobody; the operator can still ask for the link. */
  CLOSED
}
