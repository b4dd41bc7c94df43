package com.ensoras.tickets;

/** How far a message has come that somebody sent. The order is that of the database's numbers. */
public enum Sending {
  /** It can still be taken back. */
  WAITS,
  ON_ITS_WAY,
  SENT,
  FAILED;

  static Sending numbered(int number) {
    return values()[number];
  }

  int number() {
    return ordinal();
  }
}
