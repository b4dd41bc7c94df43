package com.ensoras.shell.accounts;

import com.ensoras.access.Open;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.Sessions;
import com.ensoras.accounts.SignIn;
import com.ensoras.accounts.SignUps;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import com.ensoras.web.SignInHint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by password, and out. */
@Controller
class SignInController {

  private static final String WHY = "who signs in is nobody yet";

  private final SignIn signIn;
  private final SignUps signUps;
  private final Sessions sessions;
  private final AccountCookies cookies;
  private final List<SignInHint> hints;

  SignInController(
      SignIn signIn,
      SignUps signUps,
      Sessions sessions,
      AccountCookies cookies,
      List<SignInHint> hints) {
    this.signIn = signIn;
    this.signUps = signUps;
    this.sessions = sessions;
    this.cookies = cookies;
    this.hints = hints;
  }

  @GetMapping("/sign-in")
  @Open(because = WHY)
  Answer page(
      @Nullable Person person, @RequestParam(name = "return", defaultValue = "/") String back) {
    if (person != null) {
      return Redirect.to(WayBack.of(back));
    }
    return form(Form.empty().with("return", WayBack.of(back)));
  }

  @PostMapping("/sign-in")
  @Open(because = WHY)
  Answer signIn(
      Form form, Origin origin, HttpServletRequest request, HttpServletResponse response) {
    return form.attempt(
        () -> {
          var outcome =
              signIn.byPassword(
                  form.value("email"), form.value("password"), origin, cookies.device(request));
          return go(outcome, WayBack.of(form.value("return")), response);
        },
        this::form);
  }

  @PostMapping("/sign-out")
  @Open(because = "who has no session any more is signed out already")
  Answer signOut(@Nullable Person person, Origin origin, HttpServletResponse response) {
    if (person != null) {
      sessions.signOut(person, origin);
    }
    cookies.signedOut(response);
    return Redirect.to("/sign-in").toast("You are signed out.");
  }

  private Redirect go(SignIn.Outcome outcome, String back, HttpServletResponse response) {
    return switch (outcome) {
      case SignIn.Done done -> {
        cookies.signedIn(done, response);
        yield Redirect.to(back);
      }
      case SignIn.SecondStep second -> {
        cookies.secondStep(second.step(), response);
        yield Redirect.to(WayBack.with("/sign-in/code", back));
      }
    };
  }

  private Page form(Form form) {
    return Page.of(
            "Sign in", "shell/accounts/sign-in.jte", new SignInPage(form, signUps.isOpen(), hints))
        .bare();
  }
}
