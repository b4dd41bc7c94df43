package com.ensoras.channels.widget;

import java.security.SecureRandom;

/** Makes the public keys: nothing secret, but none is like another. */
final class WidgetKeys {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 26;

  private WidgetKeys() {}

  static String fresh() {
    var key = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return key.toString();
  }

  static boolean isOne(String typed) {
    return typed.length() == LENGTH && typed.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
  }
}
