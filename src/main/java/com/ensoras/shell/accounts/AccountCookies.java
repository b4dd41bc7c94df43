package com.ensoras.shell.accounts;

import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.KnownDevices;
import com.ensoras.accounts.SignIn;
import com.ensoras.kernel.Token;
import com.ensoras.web.Site;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What a browser keeps of an account: the session, the mark of a known device, a half-made sign-in.
 */
@Component
class AccountCookies {

  private static final Duration SESSION = Duration.ofDays(30);
  private static final Duration DEVICE = Duration.ofDays(365);
  private static final Duration STEP = Duration.ofMinutes(10);

  private final Site site;
  private final KnownDevices devices;

  AccountCookies(Site site, KnownDevices devices) {
    this.site = site;
    this.devices = devices;
  }

  /** Signed in: a new session, and the device is known from now on. */
  void signedIn(SignIn.Done done, HttpServletResponse response) {
    send(site.sessionCookie(), done.session().reveal(), SESSION, response);
    send(name("sign-in-step"), "", Duration.ZERO, response);
    know(done.account(), response);
  }

  void know(AccountId account, HttpServletResponse response) {
    send(name("device"), devices.mark(account), DEVICE, response);
  }

  void signedOut(HttpServletResponse response) {
    send(site.sessionCookie(), "", Duration.ZERO, response);
  }

  void secondStep(Token step, HttpServletResponse response) {
    send(name("sign-in-step"), step.reveal(), STEP, response);
  }

  Optional<Token> secondStep(HttpServletRequest request) {
    return Token.parse(read(name("sign-in-step"), request));
  }

  @Nullable String device(HttpServletRequest request) {
    return read(name("device"), request);
  }

  private static @Nullable String read(String name, HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst()
        .orElse(null);
  }

  private String name(String plain) {
    return site.isSecure() ? "__Host-" + plain : plain;
  }

  private void send(String name, String value, Duration life, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(site.isSecure())
            .sameSite("Lax")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
