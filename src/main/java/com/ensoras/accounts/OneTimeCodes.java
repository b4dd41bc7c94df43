package com.ensoras.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** TOTP as authenticator apps do it (RFC 6238): SHA-1, six digits, steps of thirty seconds. */
final class OneTimeCodes {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 20; // RFC 4226, 4: as long as the hash
  private static final int STEPS_OFF = 1; // a clock may be half a minute wrong

  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  private OneTimeCodes() {}

  static byte[] freshSecret() {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  static long step(Instant now) {
    return now.getEpochSecond() / GENERATOR.getTimeStep().toSeconds();
  }

  /** The time step that the typed code belongs to; empty when it is wrong. */
  static OptionalLong step(byte[] secret, String typed, Instant now) {
    var code = typed.replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
    return LongStream.rangeClosed(step(now) - STEPS_OFF, step(now) + STEPS_OFF)
        .filter(
            step ->
                MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII), code))
        .findFirst();
  }

  static String code(byte[] secret, long step) {
    try {
      var key = new SecretKeySpec(secret, "RAW");
      var at = Instant.ofEpochSecond(step * GENERATOR.getTimeStep().toSeconds());
      return GENERATOR.generateOneTimePasswordString(key, at, Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
