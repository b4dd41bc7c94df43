package com.ensoras.shell.accounts;

import com.ensoras.access.SignedIn;
import com.ensoras.accounts.Addresses;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Passwords;
import com.ensoras.accounts.Person;
import com.ensoras.kernel.Token;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Moving to another address: asked for with the password, done by the link mailed to it. */
@Controller
class AddressController {

  private final Addresses addresses;
  private final Passwords passwords;

  AddressController(Addresses addresses, Passwords passwords) {
    this.addresses = addresses;
    this.passwords = passwords;
  }

  @GetMapping("/account/address")
  @SignedIn
  Page page(Person person) {
    return form(person, Form.empty());
  }

  @PostMapping("/account/address")
  @SignedIn
  Answer ask(Person person, Form form, Origin origin) {
    return form.attempt(
        () -> {
          var proof = passwords.requireAgain(person, form.value("password"));
          addresses.askMove(person, proof, form.value("email"), origin);
          return Redirect.to("/account")
              .toast("A link is on its way to the new address. Open it to finish.");
        },
        refused -> form(person, refused));
  }

  @GetMapping("/account/address/{token}")
  @SignedIn
  Answer waiting(Person person, @PathVariable String token) {
    return Links.open(token, typed -> waiting(person, typed, Form.empty()));
  }

  @PostMapping("/account/address/{token}")
  @SignedIn
  Answer move(Person person, @PathVariable String token, Form form, Origin origin) {
    return Links.open(
        token,
        typed ->
            form.attempt(
                () -> {
                  addresses.move(person, typed, origin);
                  return Redirect.to("/account").toast("Your address is changed.");
                },
                refused -> waiting(person, typed, refused)));
  }

  private static Page form(Person person, Form form) {
    return Page.of(
            "Change address", "shell/accounts/address.jte", new AddressPage(form, person.email()))
        .back("Your account", "/account")
        .dialog();
  }

  private Page waiting(Person person, Token token, Form form) {
    var to = addresses.waiting(person, token).address();
    return Page.of(
            "Confirm your new address",
            "shell/accounts/move.jte",
            new MovePage(form, "/account/address/" + token.reveal(), person.email(), to))
        .narrow();
  }
}
