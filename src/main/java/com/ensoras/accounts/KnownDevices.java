package com.ensoras.accounts;

import com.ensoras.kernel.SecretBox;
import com.ensoras.kernel.Token;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Marks a browser in which an account was signed in, by a signed cookie, so that it has attempts of
 * its own: whoever guesses from elsewhere cannot use them up. The mark opens nothing by itself.
 */
@Component
public class KnownDevices {

  private static final String PURPOSE = "known-device";
  private static final int PARTS = 3;

  private final SecretBox box;

  KnownDevices(SecretBox box) {
    this.box = box;
  }

  /** The cookie's value for a browser in which the account has just been signed in. */
  public String mark(AccountId account) {
    var content = account.value() + "." + Token.fresh().reveal();
    return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(content));
  }

  /** What the mark counts as, empty when it is none, forged or another account's. */
  Optional<String> read(@Nullable String cookie, AccountId account) {
    if (cookie == null) {
      return Optional.empty();
    }
    var parts = cookie.split("\\.", -1);
    if (parts.length != PARTS || !parts[0].equals(account.value().toString())) {
      return Optional.empty();
    }
    var content = parts[0] + "." + parts[1];
    return box.signed(PURPOSE, content.getBytes(StandardCharsets.UTF_8), decoded(parts[2]))
        ? Optional.of(content)
        : Optional.empty();
  }

  private byte[] sign(String content) {
    return box.sign(PURPOSE, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException forged) {
      return new byte[0];
    }
  }
}
