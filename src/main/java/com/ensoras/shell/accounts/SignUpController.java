package com.ensoras.shell.accounts;

import com.ensoras.access.Open;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.SignUps;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Token;
import com.ensoras.mail.MailSetup;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Making an account by oneself: first the address, then by the mailed link the rest. */
@Controller
class SignUpController {

  private static final String WHY = "who signs up has no account yet";

  private final SignUps signUps;
  private final MailSetup mails;
  private final AccountCookies cookies;

  SignUpController(SignUps signUps, MailSetup mails, AccountCookies cookies) {
    this.signUps = signUps;
    this.mails = mails;
    this.cookies = cookies;
  }

  @GetMapping("/sign-up")
  @Open(because = WHY)
  Page page() {
    if (!signUps.isOpen()) {
      throw new Missing();
    }
    return asking(Form.empty());
  }

  @PostMapping("/sign-up")
  @Open(because = WHY)
  Answer ask(Form form, Origin origin) {
    return form.attempt(
        () -> {
          signUps.ask(form.value("email"), origin);
          return Redirect.to("/sign-up/sent");
        },
        this::asking);
  }

  /** The same for everybody. */
  @GetMapping("/sign-up/sent")
  @Open(because = WHY)
  Page sent() {
    return Page.of(
            "Check your mail",
            "shell/accounts/sent.jte",
            new SentPage("We have sent you a link. It works once, for one hour.", "/sign-in"))
        .bare();
  }

  @GetMapping("/sign-up/{token}")
  @Open(because = "the mailed link is the proof")
  Answer page(@PathVariable String token) {
    return Links.open(token, typed -> form(typed, Form.empty()));
  }

  @PostMapping("/sign-up/{token}")
  @Open(because = "the mailed link is the proof")
  Answer finish(
      @PathVariable String token, Form form, Origin origin, HttpServletResponse response) {
    return Links.open(
        token,
        typed ->
            form.attempt(
                () -> {
                  var done =
                      signUps.finish(typed, form.value("name"), form.value("password"), origin);
                  cookies.signedIn(done, response);
                  return Redirect.to("/").toast("Welcome to Ensoras.");
                },
                refused -> form(typed, refused)));
  }

  private Page asking(Form form) {
    return Page.of("Sign up", "shell/accounts/ask.jte", AskPage.signUp(form, mails.isConfigured()))
        .bare();
  }

  private Page form(Token token, Form form) {
    var email = signUps.of(token).address();
    return Page.of(
            "Finish signing up",
            "shell/accounts/new-account.jte",
            new NewAccountPage(form.with("email", email), "/sign-up/" + token.reveal(), true))
        .bare();
  }
}
