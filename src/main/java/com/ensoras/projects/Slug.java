package com.ensoras.projects;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Makes the name that a project has in addresses: readable, and not to be guessed from its name.
 */
final class Slug {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LONGEST_NAME = 40;
  private static final int LETTERS = 6;

  private Slug() {}

  static String of(String name) {
    var letters =
        RANDOM
            .ints(LETTERS, 'a', 'z' + 1)
            .mapToObj(letter -> String.valueOf((char) letter))
            .collect(Collectors.joining());
    return readable(name) + '-' + letters;
  }

  private static String readable(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    var cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    var trimmed = cut.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "project" : trimmed;
  }
}
