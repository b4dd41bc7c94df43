package com.ensoras.shell.accounts;

import com.ensoras.access.SignedIn;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Passwords;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.TwoFactor;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Turning two-factor off. */
@Controller
class TwoFactorRemovalController {

  private final TwoFactor twoFactor;
  private final Passwords passwords;

  TwoFactorRemovalController(TwoFactor twoFactor, Passwords passwords) {
    this.twoFactor = twoFactor;
    this.passwords = passwords;
  }

  @GetMapping("/account/two-factor/removal")
  @SignedIn
  Page page() {
    return form(Form.empty());
  }

  @PostMapping("/account/two-factor/removal")
  @SignedIn
  Answer turnOff(Person person, Form form, Origin origin) {
    return form.attempt(
        () -> {
          var proof = passwords.requireAgain(person, form.value("password"));
          twoFactor.turnOff(person, proof, origin);
          return Redirect.to("/account").toast("Two-factor is off. Other sessions ended.");
        },
        TwoFactorRemovalController::form);
  }

  private static Page form(Form form) {
    return Page.of(
            "Turn two-factor off",
            "shell/accounts/proved.jte",
            new ProvedPage(
                form,
                "/account/two-factor/removal",
                "Your password alone will open your account, and your other sessions end.",
                "Turn two-factor off",
                true))
        .back("Two-factor", "/account/two-factor")
        .dialog();
  }
}
