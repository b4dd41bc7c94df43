package com.ensoras.shell.accounts;

import com.ensoras.access.SignedIn;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Passwords;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.Profile;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Changing one's password. */
@Controller
class PasswordController {

  private static final String NEW = "new-password";

  private final Passwords passwords;
  private final Profile profile;

  PasswordController(Passwords passwords, Profile profile) {
    this.passwords = passwords;
    this.profile = profile;
  }

  @GetMapping("/account/password")
  @SignedIn
  Page page(Person person) {
    return form(person, Form.empty());
  }

  @PostMapping("/account/password")
  @SignedIn
  Answer change(Person person, Form form, Origin origin) {
    return form.attempt(
        () -> {
          var proof = passwords.requireAgain(person, form.value("password"));
          var chosen = passwords.choose(NEW, form.value(NEW), person.email(), person.name());
          profile.changePassword(person, proof, chosen, origin);
          return Redirect.to("/account").toast("Your password is changed. Other sessions ended.");
        },
        refused -> form(person, refused));
  }

  private static Page form(Person person, Form form) {
    return Page.of(
            "Change password",
            "shell/accounts/password.jte",
            new PasswordPage(form, person.email()))
        .back("Your account", "/account")
        .dialog();
  }
}
