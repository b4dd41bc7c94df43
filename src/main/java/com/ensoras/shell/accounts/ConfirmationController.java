package com.ensoras.shell.accounts;

import com.ensoras.access.SignedIn;
import com.ensoras.accounts.Addresses;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Person;
import com.ensoras.mail.MailSetup;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Proving one's address by a mailed code. */
@Controller
class ConfirmationController {

  private final Addresses addresses;
  private final MailSetup mails;

  ConfirmationController(Addresses addresses, MailSetup mails) {
    this.addresses = addresses;
    this.mails = mails;
  }

  @GetMapping("/account/confirmation")
  @SignedIn
  Answer page(Person person) {
    return person.confirmed() ? Redirect.to("/account") : form(person, Form.empty());
  }

  @PostMapping("/account/confirmation/code")
  @SignedIn
  Answer send(Person person, Form form, Origin origin) {
    return form.attempt(
        () -> {
          addresses.askCode(person, origin);
          return Redirect.to("/account/confirmation").toast("The code is on its way.");
        },
        refused -> form(person, refused));
  }

  @PostMapping("/account/confirmation")
  @SignedIn
  Answer confirm(Person person, Form form, Origin origin) {
    return form.attempt(
        () -> {
          addresses.confirm(person, form.value("code"), origin);
          return Redirect.to("/account").toast("Your address is confirmed.");
        },
        refused -> form(person, refused));
  }

  private Page form(Person person, Form form) {
    return Page.of(
            "Confirm your address",
            "shell/accounts/confirmation.jte",
            new ConfirmationPage(form, person.email(), mails.isConfigured()))
        .back("Your account", "/account")
        .narrow();
  }
}
