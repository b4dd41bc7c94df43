package com.ensoras.people.invitations;

import com.ensoras.kernel.SecretBox;
import com.ensoras.kernel.Token;
import com.ensoras.web.Site;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Keeps a link, sealed, in the browser while its holder signs in, so that it stands in no address
 * but its own.
 */
@Component
class WayBack {

  private static final String NAME = "ensoras-invitation";
  private static final String PURPOSE = "invitation-way-back";
  private static final Duration LIFE = Duration.ofHours(1);

  private final SecretBox box;
  private final Site site;

  WayBack(SecretBox box, Site site) {
    this.box = box;
    this.site = site;
  }

  /** Whatever cannot be a link is not remembered. */
  void remember(String link, HttpServletResponse response) {
    Token.parse(link).ifPresent(token -> send(sealed(token), LIFE, response));
  }

  Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
    var kept =
        Stream.ofNullable(request.getCookies())
            .flatMap(Arrays::stream)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst()
            .flatMap(this::opened);
    if (kept.isPresent()) {
      send("", Duration.ZERO, response);
    }
    return kept;
  }

  private String sealed(Token token) {
    var bytes = box.seal(PURPOSE, token.reveal().getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Optional<String> opened(String value) {
    try {
      var plain = box.open(PURPOSE, Base64.getUrlDecoder().decode(value));
      return Token.parse(new String(plain, StandardCharsets.US_ASCII)).map(Token::reveal);
    } catch (RuntimeException forgedOrOld) {
      return Optional.empty();
    }
  }

  private void send(String value, Duration life, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(NAME, value)
            .path("/invitations")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(site.isSecure())
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
