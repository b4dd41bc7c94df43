package com.ensoras.accounts;

import com.ensoras.kernel.Token;
import com.ensoras.web.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** What a browser keeps once somebody is signed in: the session, and the mark of a known device. */
@Component
public class SessionCookies {

  private static final Duration SESSION = Duration.ofDays(30);
  private static final Duration DEVICE = Duration.ofDays(365);

  private final Site site;
  private final KnownDevices devices;

  SessionCookies(Site site, KnownDevices devices) {
    this.site = site;
    this.devices = devices;
  }

  /** Signed in: a new session, and the device is known from now on. */
  public void signedIn(AccountId account, Token session, HttpServletResponse response) {
    send(site.sessionCookie(), session.reveal(), SESSION, response);
    know(account, response);
  }

  public void know(AccountId account, HttpServletResponse response) {
    send(name("device"), devices.mark(account), DEVICE, response);
  }

  public void signedOut(HttpServletResponse response) {
    send(site.sessionCookie(), "", Duration.ZERO, response);
  }

  /** Under the stricter prefix where people come by https. */
  public String name(String plain) {
    return site.isSecure() ? "__Host-" + plain : plain;
  }

  public void send(String name, String value, Duration life, HttpServletResponse response) {
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
