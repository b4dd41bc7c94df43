package com.ensoras.shell.accounts;

import com.ensoras.access.Open;
import com.ensoras.accounts.DeadLink;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.SignIn;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second half of signing in, for accounts with two-factor. */
@Controller
class SecondStepController {

  private static final String WHY = "who gave the password alone is nobody yet";

  private final SignIn signIn;
  private final AccountCookies cookies;

  SecondStepController(SignIn signIn, AccountCookies cookies) {
    this.signIn = signIn;
    this.cookies = cookies;
  }

  @GetMapping("/sign-in/code")
  @Open(because = WHY)
  Answer page(
      HttpServletRequest request, @RequestParam(name = "return", defaultValue = "/") String back) {
    if (cookies.secondStep(request).filter(signIn::isOpen).isEmpty()) {
      return Redirect.to(WayBack.with("/sign-in", WayBack.of(back)));
    }
    return form(Form.empty().with("return", WayBack.of(back)));
  }

  @PostMapping("/sign-in/code")
  @Open(because = WHY)
  Answer signIn(
      Form form, Origin origin, HttpServletRequest request, HttpServletResponse response) {
    var back = WayBack.of(form.value("return"));
    try {
      return form.attempt(
          () -> {
            var step = cookies.secondStep(request).orElseThrow(DeadLink::new);
            cookies.signedIn(
                signIn.bySecondStep(step, form.value("code"), origin, cookies.device(request)),
                response);
            return Redirect.to(back);
          },
          SecondStepController::form);
    } catch (DeadLink tooLate) {
      return Redirect.to(WayBack.with("/sign-in", back))
          .toast("That took too long. Sign in again.");
    }
  }

  private static Page form(Form form) {
    return Page.of("Your second factor", "shell/accounts/second-step.jte", new SecondStepPage(form))
        .bare();
  }
}
