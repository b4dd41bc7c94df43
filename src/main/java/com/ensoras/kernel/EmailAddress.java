package com.ensoras.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as it was typed, trimmed and normalised (NFKC). Two addresses are the same when
 * their {@link #key()} is: compared whole and without case, no folding of dots or plus.
 */
public record EmailAddress(String address) {

  public static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3

  private static final Pattern SHAPE =
      Pattern.compile(
          "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
              + "@(?=.{1,253}$)[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?"
              + "(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)+");

  public EmailAddress {
    if (!SHAPE.matcher(address).matches() || address.length() > LONGEST) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** Empty when what was typed cannot be an address. */
  public static Optional<EmailAddress> parse(String typed) {
    if (typed.length() > 4 * LONGEST) {
      return Optional.empty();
    }
    var normal = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return normal.length() <= LONGEST && SHAPE.matcher(normal).matches()
        ? Optional.of(new EmailAddress(normal))
        : Optional.empty();
  }

  /** What is compared and unique. */
  public String key() {
    return address.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return address;
  }
}
