package com.ensoras.people.invitations;

import com.ensoras.access.Open;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.SessionCookies;
import com.ensoras.accounts.Sessions;
import com.ensoras.kernel.Refusal;
import com.ensoras.kernel.Token;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind an invitation's link. Its address is a secret: no Referer carries it on. */
@Controller
class AcceptanceController {

  private static final String WHY = "the link itself is the proof";

  private final AcceptanceDesk desk;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final WayBack wayBack;

  AcceptanceController(
      AcceptanceDesk desk, Sessions sessions, SessionCookies cookies, WayBack wayBack) {
    this.desk = desk;
    this.sessions = sessions;
    this.cookies = cookies;
    this.wayBack = wayBack;
  }

  @GetMapping("/invitations/{token}")
  @Open(because = WHY)
  Page open(@Nullable Person person, @PathVariable String token, HttpServletResponse response) {
    keepSecret(response);
    try {
      return page(desk.open(person, token), token, person, Form.empty());
    } catch (InvitationGone gone) {
      return gone(gone);
    }
  }

  /** Back from signing in; without a link to go back to, the same as every dead link. */
  @GetMapping("/invitations")
  @Open(because = WHY)
  Answer back(HttpServletRequest request, HttpServletResponse response) {
    keepSecret(response);
    return wayBack
        .take(request, response)
        .<Answer>map(token -> Redirect.to(path(token)))
        .orElseGet(() -> gone(new InvitationGone()));
  }

  /** Links that mail programs have broken. */
  @GetMapping("/invitations/{token}/{*rest}")
  @Open(because = WHY)
  Page broken(HttpServletResponse response) {
    keepSecret(response);
    return gone(new InvitationGone());
  }

  @PostMapping("/invitations/{token}")
  @Open(because = WHY)
  Answer accept(
      @Nullable Person person,
      @PathVariable String token,
      Form form,
      Origin origin,
      HttpServletResponse response) {
    keepSecret(response);
    try {
      var accepted = desk.accept(token, person, form.value("name"), form.value("password"), origin);
      if (accepted.session() != null) {
        cookies.signedIn(accepted.account(), accepted.session(), response);
      }
      return Redirect.to("/p/" + accepted.project())
          .toast("You joined " + accepted.projectName() + ".");
    } catch (InvitationGone gone) {
      return gone(gone);
    } catch (AlreadyHere already) {
      return dead("Already a member", already);
    } catch (Refusal refused) {
      return again(person, token, form, refused);
    }
  }

  /** Signs out, and shows the invitation to whoever signs in instead. */
  @PostMapping("/invitations/{token}/account-switch")
  @Open(because = WHY)
  Answer switchAccount(
      @Nullable Person person,
      @PathVariable String token,
      Origin origin,
      HttpServletResponse response) {
    keepSecret(response);
    if (person != null) {
      sessions.signOut(person, origin);
      cookies.signedOut(response);
    }
    return Redirect.to(path(token));
  }

  /** To the sign-in page, which leads back here; the link stays out of its address. */
  @PostMapping("/invitations/{token}/sign-in")
  @Open(because = WHY)
  Answer signIn(@PathVariable String token, HttpServletResponse response) {
    keepSecret(response);
    wayBack.remember(token, response);
    return Redirect.to("/sign-in?return=/invitations");
  }

  /** Shows the form again, or the other way in when that is what is true now. */
  private Page again(@Nullable Person person, String token, Form form, Refusal refused) {
    if (refused.status() == 429 || refused.status() >= 500) {
      throw refused;
    }
    try {
      return page(desk.open(person, token), token, person, form.refused(refused))
          .status(refused.status());
    } catch (InvitationGone gone) {
      return gone(gone);
    }
  }

  private static Page page(
      OpenedInvitation invitation, String token, @Nullable Person person, Form form) {
    var model =
        new AcceptancePage(invitation, path(token), form, person == null ? null : person.email());
    return Page.of("Join " + invitation.project(), "people/invitations/open.jte", model).bare();
  }

  private static Page gone(InvitationGone gone) {
    return dead("No longer valid", gone);
  }

  private static Page dead(String title, Refusal refusal) {
    return Page.of(title, "people/invitations/gone.jte", refusal.sentence())
        .status(refusal.status())
        .bare();
  }

  private static String path(String token) {
    return Token.parse(token).isPresent() ? InvitationLetter.PATH + token : "/invitations";
  }

  private static void keepSecret(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}
