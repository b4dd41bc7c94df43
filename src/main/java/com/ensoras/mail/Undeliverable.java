package com.ensoras.mail;

/**
 * One attempt failed. The reason holds no address, no secret and none of the server's own words.
 */
public final class Undeliverable extends Exception {

  private final boolean forGood;

  Undeliverable(boolean forGood, String reason) {
    super(reason, null, false, false);
    this.forGood = forGood;
  }

  /** Trying again would not help. */
  public boolean isForGood() {
    return forGood;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
