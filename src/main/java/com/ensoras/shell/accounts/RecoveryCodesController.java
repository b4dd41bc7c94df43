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

/** New recovery codes in place of the old. */
@Controller
class RecoveryCodesController {

  private final TwoFactor twoFactor;
  private final Passwords passwords;

  RecoveryCodesController(TwoFactor twoFactor, Passwords passwords) {
    this.twoFactor = twoFactor;
    this.passwords = passwords;
  }

  @GetMapping("/account/two-factor/codes")
  @SignedIn
  Page page() {
    return form(Form.empty());
  }

  @PostMapping("/account/two-factor/codes")
  @SignedIn
  Answer renew(Person person, Form form, Origin origin) {
    return form.attempt(
        () -> {
          var proof = passwords.requireAgain(person, form.value("password"));
          var codes = twoFactor.renewCodes(person, proof, origin);
          return Redirect.to("/account/two-factor")
              .toast("New recovery codes are made.")
              .once("codes", String.join(" ", codes));
        },
        RecoveryCodesController::form);
  }

  private static Page form(Form form) {
    return Page.of(
            "Make new recovery codes",
            "shell/accounts/proved.jte",
            new ProvedPage(
                form,
                "/account/two-factor/codes",
                "You get ten new codes. The old ones stop working.",
                "Make new codes",
                false))
        .back("Two-factor", "/account/two-factor")
        .dialog();
  }
}
