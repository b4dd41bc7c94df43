package com.ensoras.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what must not be read in the database (AES-256-GCM) and signs what must not be forged
 * (HMAC-SHA-256), with keys derived from the installation's secret, one per purpose. Prints
 * nothing.
 */
public final class SecretBox {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final byte[] secret;

  public SecretBox(byte[] secret) {
    if (secret.length < 16) {
      throw new IllegalArgumentException("The secret must have at least 16 bytes.");
    }
    this.secret = secret.clone();
  }

  /** nonce ‖ ciphertext ‖ tag; opens only for the same purpose. */
  public byte[] seal(String purpose, byte[] plain) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    var sealed = crypt(Cipher.ENCRYPT_MODE, purpose, nonce, plain, 0, plain.length);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * @throws IllegalStateException when it was sealed with another secret or purpose, or changed
   */
  public byte[] open(String purpose, byte[] sealed) {
    var nonce = java.util.Arrays.copyOf(sealed, NONCE);
    return crypt(Cipher.DECRYPT_MODE, purpose, nonce, sealed, NONCE, sealed.length - NONCE);
  }

  /** HMAC-SHA-256 of the content under the purpose's key. */
  public byte[] sign(String purpose, byte[] content) {
    try {
      return mac(key("sign", purpose), content);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Compares in constant time. */
  public boolean signed(String purpose, byte[] content, byte[] signature) {
    return java.security.MessageDigest.isEqual(sign(purpose, content), signature);
  }

  @Override
  public String toString() {
    return "SecretBox[…]";
  }

  private byte[] crypt(int mode, String purpose, byte[] nonce, byte[] text, int from, int length) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var key = new SecretKeySpec(key("seal", purpose), "AES");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text, from, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot open what was sealed for " + purpose, e);
    }
  }

  private byte[] key(String use, String purpose) throws GeneralSecurityException {
    return mac(secret, (use + ':' + purpose).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mac(byte[] key, byte[] content) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(content);
  }
}
