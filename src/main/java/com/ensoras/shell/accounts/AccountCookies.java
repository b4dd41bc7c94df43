package com.ensoras.shell.accounts;

import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.SessionCookies;
import com.ensoras.accounts.SignIn;
import com.ensoras.kernel.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a browser keeps of an account, and of a half-made sign-in. */
@Component
class AccountCookies {

  private static final Duration STEP = Duration.ofMinutes(10);

  private final SessionCookies cookies;

  AccountCookies(SessionCookies cookies) {
    this.cookies = cookies;
  }

  /** Signed in: a new session, and the device is known from now on. */
  void signedIn(SignIn.Done done, HttpServletResponse response) {
    cookies.signedIn(done.account(), done.session(), response);
    cookies.send(cookies.name("sign-in-step"), "", Duration.ZERO, response);
  }

  void know(AccountId account, HttpServletResponse response) {
    cookies.know(account, response);
  }

  void signedOut(HttpServletResponse response) {
    cookies.signedOut(response);
  }

  void secondStep(Token step, HttpServletResponse response) {
    cookies.send(cookies.name("sign-in-step"), step.reveal(), STEP, response);
  }

  Optional<Token> secondStep(HttpServletRequest request) {
    return Token.parse(read(cookies.name("sign-in-step"), request));
  }

  @Nullable String device(HttpServletRequest request) {
    return read(cookies.name("device"), request);
  }

  private static @Nullable String read(String name, HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst()
        .orElse(null);
  }
}
