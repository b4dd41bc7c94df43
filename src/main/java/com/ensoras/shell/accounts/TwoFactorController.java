package com.ensoras.shell.accounts;

import com.ensoras.access.SignedIn;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Passwords;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.TwoFactor;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Once;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Turning two-factor on: the password, the app's key, a code, the recovery codes. */
@Controller
class TwoFactorController {

  private final TwoFactor twoFactor;
  private final Passwords passwords;

  TwoFactorController(TwoFactor twoFactor, Passwords passwords) {
    this.twoFactor = twoFactor;
    this.passwords = passwords;
  }

  @GetMapping("/account/two-factor")
  @SignedIn
  Page page(Person person, Once once) {
    var codes = once.get("codes");
    return show(person, Form.empty(), codes == null ? List.of() : List.of(codes.split(" ")));
  }

  @PostMapping("/account/two-factor/key")
  @SignedIn
  Answer offer(Person person, Form form) {
    return form.attempt(
        () -> {
          twoFactor.offer(person, passwords.requireAgain(person, form.value("password")));
          return Redirect.to("/account/two-factor/key");
        },
        refused -> show(person, refused, List.of()));
  }

  @GetMapping("/account/two-factor/key")
  @SignedIn
  Answer key(Person person) {
    return person.hasTwoFactor() ? Redirect.to("/account/two-factor") : key(person, Form.empty());
  }

  @PostMapping("/account/two-factor")
  @SignedIn
  Answer turnOn(Person person, Form form, Origin origin) {
    return form.attempt(
        () -> {
          var codes = twoFactor.turnOn(person, form.value("code"), origin);
          return Redirect.to("/account/two-factor")
              .toast("Two-factor is on.")
              .once("codes", String.join(" ", codes));
        },
        refused -> key(person, refused));
  }

  private Page show(Person person, Form form, List<String> codes) {
    return Page.of(
            "Two-factor",
            "shell/accounts/two-factor.jte",
            new TwoFactorPage(form, person, twoFactor.codesLeft(person), codes))
        .back("Your account", "/account")
        .narrow();
  }

  private Page key(Person person, Form form) {
    var key = twoFactor.offered(person);
    return Page.of(
            "Add your authenticator app",
            "shell/accounts/key.jte",
            new KeyPage(form, key.text().replaceAll("(.{4})(?=.)", "$1 "), QrCode.of(key.uri())))
        .back("Two-factor", "/account/two-factor")
        .narrow();
  }
}
