package com.ensoras.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A secret of 256 random bits that is given to one person (a session, an invitation link); only its
 * SHA-256 is stored. Prints nothing of itself.
 */
public final class Token {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int LETTERS = 43; // 32 bytes in base64url without padding

  private final String text;

  private Token(String text) {
    this.text = text;
  }

  public static Token fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Empty for whatever cannot be a token: null, empty, blank, short, long, other letters. */
  public static Optional<Token> parse(@org.jspecify.annotations.Nullable String typed) {
    if (typed == null || typed.length() != LETTERS || !typed.chars().allMatch(Token::isLetter)) {
      return Optional.empty();
    }
    return Optional.of(new Token(typed));
  }

  /** SHA-256 of the text: what is stored and looked up. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The secret itself, for the cookie or link. */
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "Token[…]";
  }

  private static boolean isLetter(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }
}
