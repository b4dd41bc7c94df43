package com.ensoras.web;

import com.ensoras.kernel.SecretBox;
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

/** Carries a {@link Flash} in a sealed cookie that lives for a minute. */
final class FlashCookie {

  static final String REQUEST_ID = "X-Turbo-Request-Id";

  private static final String NAME = "ensoras-next";
  private static final String PURPOSE = "flash";
  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final int LONGEST = 3800;

  private final SecretBox box;

  FlashCookie(SecretBox box) {
    this.box = box;
  }

  void put(Flash flash, HttpServletRequest request, HttpServletResponse response) {
    if (flash.isNothing()) {
      return;
    }
    var sealed = box.seal(PURPOSE, flash.written().getBytes(StandardCharsets.UTF_8));
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    if (value.length() > LONGEST) {
      throw new IllegalStateException("Too much to hand to the next page: " + value.length());
    }
    send(value, LIFE, request, response);
  }

  /** Leaves it where it is: a page may be answered by more than one reader. */
  Flash look(HttpServletRequest request) {
    return sent(request)
        .flatMap(this::opened)
        .filter(flash -> flash.isFor(request.getHeader(REQUEST_ID)))
        .orElse(Flash.NOTHING);
  }

  /** Takes it, so that nobody sees it again. */
  Flash take(HttpServletRequest request, HttpServletResponse response) {
    var flash = look(request);
    if (!flash.isNothing()) {
      send("", Duration.ZERO, request, response);
    }
    return flash;
  }

  private Optional<Flash> opened(String value) {
    try {
      var plain = box.open(PURPOSE, Base64.getUrlDecoder().decode(value));
      return Optional.of(Flash.read(new String(plain, StandardCharsets.UTF_8)));
    } catch (RuntimeException forgedOrOld) {
      return Optional.empty();
    }
  }

  private static Optional<String> sent(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static void send(
      String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(NAME, value)
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
