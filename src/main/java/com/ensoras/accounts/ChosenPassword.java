package com.ensoras.accounts;

/**
 * A password that follows the rules, already hashed; given out only by {@link Passwords#choose}, so
 * that the slow work is done before the transaction begins. Prints nothing.
 */
public final class ChosenPassword {

  private final String hash;

  ChosenPassword(String hash) {
    this.hash = hash;
  }

  String hash() {
    return hash;
  }

  @Override
  public String toString() {
    return "ChosenPassword[…]";
  }
}
