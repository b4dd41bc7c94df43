package com.ensoras.mail;

/**
 * One attempt failed. The reason holds no address, no secret and none of the server's own words.
 */
final class Undeliverable extends Exception {

  private final boolean forGood;

  Undeliverable(boolean forGood, String reason) {
    super(reason, null, false, false);
    this.forGood = forGood;
  }

  /** Trying again would not help. */
  boolean isForGood() {
    return forGood;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
