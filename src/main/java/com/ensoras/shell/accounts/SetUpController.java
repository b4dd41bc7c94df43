package com.ensoras.shell.accounts;

import com.ensoras.access.Open;
import com.ensoras.accounts.DeadLink;
import com.ensoras.accounts.Newcomer;
import com.ensoras.accounts.Newcomers;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.SetUp;
import com.ensoras.accounts.SignUpDraft;
import com.ensoras.kernel.Token;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The first account, by the link in the terminal. */
@Controller
class SetUpController {

  private static final String WHY = "the link is the proof, and there is no account yet";

  private final SetUp setUp;
  private final Newcomers newcomers;
  private final AccountCookies cookies;

  SetUpController(SetUp setUp, Newcomers newcomers, AccountCookies cookies) {
    this.setUp = setUp;
    this.newcomers = newcomers;
    this.cookies = cookies;
  }

  @GetMapping("/set-up/{token}")
  @Open(because = WHY)
  Answer page(@PathVariable String token) {
    return Links.open(token, typed -> form(opened(typed), Form.empty()));
  }

  @PostMapping("/set-up/{token}")
  @Open(because = WHY)
  Answer finish(
      @PathVariable String token, Form form, Origin origin, HttpServletResponse response) {
    return Links.open(
        token,
        typed ->
            form.attempt(
                () -> {
                  var done = setUp.finish(opened(typed), newcomer(form), origin);
                  cookies.signedIn(done, response);
                  return Redirect.to("/").toast("Welcome to Ensoras.");
                },
                refused -> form(typed, refused)));
  }

  private Newcomer newcomer(Form form) {
    return newcomers.check(
        new SignUpDraft(form.value("name"), form.value("email"), form.value("password")));
  }

  /** Asked first, so that no stranger makes the server hash. */
  private Token opened(Token token) {
    if (!setUp.isOpen(token)) {
      throw new DeadLink();
    }
    return token;
  }

  private static Page form(Token token, Form form) {
    return Page.of(
            "Make the first account",
            "shell/accounts/new-account.jte",
            new NewAccountPage(form, "/set-up/" + token.reveal(), false))
        .bare();
  }
}
