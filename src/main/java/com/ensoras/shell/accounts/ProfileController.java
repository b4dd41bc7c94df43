package com.ensoras.shell.accounts;

import com.ensoras.access.SignedIn;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.Profile;
import com.ensoras.accounts.Sessions;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own account at a glance. */
@Controller
class ProfileController {

  private final Profile profile;
  private final Sessions sessions;

  ProfileController(Profile profile, Sessions sessions) {
    this.profile = profile;
    this.sessions = sessions;
  }

  @GetMapping("/account")
  @SignedIn
  Page page(Person person) {
    return show(person, Form.empty().with("name", person.name()));
  }

  @PostMapping("/account/name")
  @SignedIn
  Answer rename(Person person, Form form, Origin origin) {
    return form.attempt(
        () -> {
          profile.rename(person, form.value("name"), origin);
          return Redirect.to("/account").toast("Your name is saved.");
        },
        refused -> show(person, refused));
  }

  private Page show(Person person, Form form) {
    return Page.of(
            "Your account",
            "shell/accounts/profile.jte",
            new ProfilePage(form, person, sessions.list(person)))
        .back("Home", "/")
        .narrow();
  }
}
