package com.ensoras.accounts;

/**
 * That the person has just entered the password again; given out only by {@link
 * Passwords#requireAgain}, and demanded by every sensitive act.
 */
public final class Proof {

  private final AccountId account;

  Proof(AccountId account) {
    this.account = account;
  }

  /** A proof of somebody else is our own bug. */
  public void mustBeOf(Person person) {
    if (!account.equals(person.id())) {
      throw new IllegalStateException("This proof belongs to another account.");
    }
  }
}
