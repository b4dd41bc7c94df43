package com.ensoras.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * At least ten characters, and none that a guesser tries first: repeated pieces, runs along the
 * keyboard or alphabet, the usual words with the usual decoration, the person's own name or
 * address. No rules of composition.
 */
final class PasswordRule {

  static final int SHORTEST = 10;
  static final int LONGEST = 1_000;

  private static final String COMMON =
      "This password is easy to guess. Use a longer or less common one.";

  /** What is left of a common password when its decoration is taken off. */
  private static final Set<String> WORDS =
      Set.of(
          "password",
          "passwort",
          "passw",
          "motdepasse",
          "contrasena",
          "passphrase",
          "secret",
          "letmein",
          "welcome",
          "willkommen",
          "iloveyou",
          "admin",
          "administrator",
          "root",
          "login",
          "signin",
          "access",
          "master",
          "superuser",
          "superman",
          "batman",
          "pokemon",
          "starwars",
          "football",
          "baseball",
          "basketball",
          "soccer",
          "hockey",
          "liverpool",
          "chelsea",
          "arsenal",
          "barcelona",
          "realmadrid",
          "sunshine",
          "princess",
          "dragon",
          "monkey",
          "shadow",
          "michael",
          "jennifer",
          "jessica",
          "charlie",
          "ashley",
          "daniel",
          "thomas",
          "andrew",
          "michelle",
          "computer",
          "internet",
          "microsoft",
          "google",
          "facebook",
          "samsung",
          "apple",
          "windows",
          "linux",
          "qwerty",
          "qwertz",
          "azerty",
          "asdfgh",
          "zxcvbn",
          "abc",
          "abcd",
          "abcdef",
          "test",
          "testing",
          "tester",
          "demo",
          "example",
          "sample",
          "guest",
          "user",
          "username",
          "default",
          "changeme",
          "change",
          "temp",
          "temporary",
          "spring",
          "summer",
          "autumn",
          "winter",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "company",
          "office",
          "business",
          "support",
          "helpdesk",
          "service",
          "ensoras",
          "whatever",
          "trustno",
          "freedom",
          "hello",
          "helloworld",
          "lovely",
          "blessed",
          "jesus",
          "jesuschrist",
          "babygirl",
          "butterfly",
          "chocolate",
          "cookie",
          "flower",
          "ginger",
          "pepper",
          "purple",
          "hunter",
          "killer",
          "ninja",
          "matrix",
          "mustang",
          "ferrari",
          "mercedes",
          "corvette",
          "yamaha",
          "harley",
          "tigger",
          "snoopy",
          "spiderman",
          "minecraft",
          "fortnite",
          "naruto",
          "nothing",
          "forever");

  /** What one finger walks along, forwards or backwards. */
  private static final List<String> WALKS =
      Stream.of(
              "01234567890123456789",
              "abcdefghijklmnopqrstuvwxyz",
              "qwertyuiopasdfghjklzxcvbnm",
              "qwertzuiopasdfghjklyxcvbnm",
              "azertyuiopqsdfghjklmwxcvbn",
              "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
              "1q2w3e4r5t6y7u8i9o0p",
              "q1w2e3r4t5y6u7i8o9p0",
              "qazwsxedcrfvtgbyhnujmikolp",
              "zaqxswcdevfrbgtnhymju")
          .flatMap(walk -> Stream.of(walk, new StringBuilder(walk).reverse().toString()))
          .toList();

  private static final int FEWEST_DIFFERENT = 4;
  private static final int SHORTEST_WALK = 4;
  private static final int SHORTEST_OWN_WORD = 4;

  private PasswordRule() {}

  /**
   * The sentence to show at the field, or empty when it will do.
   *
   * @param own the person's address and name
   */
  static Optional<String> problem(String password, String... own) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("Use at least " + SHORTEST + " characters.");
    }
    if (length > LONGEST) {
      return Optional.of("Use at most " + LONGEST + " characters.");
    }
    if (isNamedAfter(password, own)) {
      return Optional.of("Do not use your name or address as the password.");
    }
    return isCommon(password) ? Optional.of(COMMON) : Optional.empty();
  }

  private static boolean isCommon(String password) {
    var plain = password.toLowerCase(Locale.ROOT);
    var letters = letters(plain);
    return plain.chars().distinct().count() < FEWEST_DIFFERENT
        || isRepeated(plain)
        || isWalked(plain)
        || WORDS.contains(letters)
        || isMadeOfWords(letters)
        || (letters.length() < SHORTEST_OWN_WORD && isNearlyDigits(plain));
  }

  /** Digits with at most a letter or three, unless the digits are many and not in order. */
  private static boolean isNearlyDigits(String plain) {
    return plain.chars().filter(Character::isLetterOrDigit).count() < SHORTEST + 2
        && plain.chars().filter(Character::isDigit).count() >= plain.length() - 3;
  }

  /** "passw0rd!2024" → "password": digits for letters undone, decoration off. */
  private static String letters(String plain) {
    var undecorated = plain.replaceAll("^[^a-z@$]+|[^a-z@$]+$", "");
    return undecorated
        .replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's')
        .replace('7', 't')
        .replace('@', 'a')
        .replace('$', 's')
        .replaceAll("[^a-z]", "");
  }

  /** "adminadmin", "welcomeadmin": one or two of the words. */
  private static boolean isMadeOfWords(String letters) {
    return IntStream.range(1, letters.length())
        .anyMatch(
            at ->
                WORDS.contains(letters.substring(0, at)) && WORDS.contains(letters.substring(at)));
  }

  /** "abcabcabcabc": a piece of up to half the length, over and over. */
  private static boolean isRepeated(String plain) {
    return IntStream.rangeClosed(1, plain.length() / 2)
        .filter(size -> size <= SHORTEST / 2 || plain.length() == 2 * size)
        .anyMatch(
            size ->
                IntStream.range(size, plain.length())
                    .allMatch(at -> plain.charAt(at) == plain.charAt(at - size)));
  }

  /** Whether the whole can be cut into walks of at least four keys. */
  private static boolean isWalked(String plain) {
    if (plain.length() > WALKS.stream().mapToInt(String::length).max().orElseThrow() * 2) {
      return false;
    }
    var cut = new boolean[plain.length() + 1];
    cut[0] = true;
    for (var end = SHORTEST_WALK; end <= plain.length(); end++) {
      for (var start = 0; start <= end - SHORTEST_WALK && !cut[end]; start++) {
        cut[end] = cut[start] && isOneWalk(plain.substring(start, end));
      }
    }
    return cut[plain.length()];
  }

  private static boolean isOneWalk(String piece) {
    return piece.chars().distinct().count() == 1
        || WALKS.stream().anyMatch(walk -> walk.contains(piece));
  }

  /** The person's own words make it up, with digits and marks around them at most. */
  private static boolean isNamedAfter(String password, String... own) {
    var plain = password.toLowerCase(Locale.ROOT);
    var rest = plain;
    for (var word : ownWords(own)) {
      rest = rest.replace(word, "");
    }
    return rest.length() < plain.length()
        && rest.chars().filter(Character::isLetter).count() < SHORTEST_OWN_WORD;
  }

  /** The longest first, so that no part of an address is left over. */
  private static List<String> ownWords(String... own) {
    return Stream.of(own)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .flatMap(word -> Stream.concat(Stream.of(word), Stream.of(word.split("[^\\p{L}\\p{N}]+"))))
        .filter(word -> word.length() >= SHORTEST_OWN_WORD)
        .collect(Collectors.toSet())
        .stream()
        .sorted((a, b) -> b.length() - a.length())
        .toList();
  }
}
