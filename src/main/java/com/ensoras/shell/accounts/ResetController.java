package com.ensoras.shell.accounts;

import com.ensoras.access.Open;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Resets;
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

/** A new password for whoever forgot the old one. */
@Controller
class ResetController {

  private static final String WHY = "who forgot the password cannot sign in";

  private final Resets resets;
  private final MailSetup mails;
  private final AccountCookies cookies;

  ResetController(Resets resets, MailSetup mails, AccountCookies cookies) {
    this.resets = resets;
    this.mails = mails;
    this.cookies = cookies;
  }

  @GetMapping("/password-reset")
  @Open(because = WHY)
  Page page() {
    return asking(Form.empty());
  }

  @PostMapping("/password-reset")
  @Open(because = WHY)
  Answer ask(Form form, Origin origin) {
    return form.attempt(
        () -> {
          resets.ask(form.value("email"), origin);
          return Redirect.to("/password-reset/sent");
        },
        this::asking);
  }

  /** The same for everybody. */
  @GetMapping("/password-reset/sent")
  @Open(because = WHY)
  Page sent() {
    return Page.of(
            "Check your mail",
            "shell/accounts/sent.jte",
            new SentPage(
                "If there is an account with that address, a link is on its way. It works once, for one hour.",
                "/sign-in"))
        .bare();
  }

  @GetMapping("/password-reset/{token}")
  @Open(because = "the link is the proof")
  Answer page(@PathVariable String token) {
    return Links.open(token, typed -> form(typed, Form.empty()));
  }

  @PostMapping("/password-reset/{token}")
  @Open(because = "the link is the proof")
  Answer reset(@PathVariable String token, Form form, Origin origin, HttpServletResponse response) {
    return Links.open(
        token,
        typed ->
            form.attempt(
                () -> {
                  var account = resets.reset(typed, form.value("password"), origin);
                  cookies.know(account, response);
                  cookies.signedOut(response);
                  return Redirect.to("/sign-in").toast("Your password is set. Sign in with it.");
                },
                refused -> form(typed, refused)));
  }

  private Page asking(Form form) {
    return Page.of(
            "Set a new password",
            "shell/accounts/ask.jte",
            AskPage.reset(form, mails.isConfigured()))
        .bare();
  }

  private Page form(Token token, Form form) {
    var email = resets.of(token).email().address();
    return Page.of(
            "Set a new password",
            "shell/accounts/reset.jte",
            new ResetPage(form, "/password-reset/" + token.reveal(), email))
        .bare();
  }
}
