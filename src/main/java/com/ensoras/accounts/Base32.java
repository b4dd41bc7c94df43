package com.ensoras.accounts;

import java.security.SecureRandom;

/**
 * RFC 4648 without padding, as authenticator apps want secrets; also for codes that people type.
 */
final class Base32 {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    var held = 0;
    var bits = 0;
    for (var each : bytes) {
      held = held << Byte.SIZE | each & 0xff;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(LETTERS.charAt(held >> bits & 31));
      }
      held &= (1 << bits) - 1;
    }
    return bits == 0
        ? text.toString()
        : text.append(LETTERS.charAt(held << BITS - bits)).toString();
  }

  /** Random letters in groups of five: five bits each. */
  static String freshCode(int letters) {
    var text = new StringBuilder();
    for (var n = 0; n < letters; n++) {
      if (n > 0 && n % 5 == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** What was typed, as {@link #freshCode} wrote it, without dashes, spaces and case. */
  static String plain(String typed) {
    return typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s-]", "");
  }
}
