package com.ensoras.people.invitations;

import static com.ensoras.access.Permission.USERS_INVITE;
import static com.ensoras.access.Permission.USERS_LIST;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.Requires;
import com.ensoras.mail.MailSetup;
import com.ensoras.web.Answer;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import com.ensoras.web.Once;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One invitation: looking at it, sending it again, another role, revoking it. */
@Controller
class InvitationPageController {

  static final String ONE = "/p/{project}/invitations/{invitation}";
  static final String DELIVERY = ONE + "/delivery";
  static final String ROLE = ONE + "/role";
  static final String REVOCATION = ONE + "/revocation";

  private final Invitations invitations;
  private final Resending resending;
  private final InvitationViews views;
  private final MailSetup mail;
  private final Doors doors;

  InvitationPageController(
      Invitations invitations,
      Resending resending,
      InvitationViews views,
      MailSetup mail,
      Doors doors) {
    this.invitations = invitations;
    this.resending = resending;
    this.views = views;
    this.mail = mail;
    this.doors = doors;
  }

  @GetMapping(ONE)
  @Requires(USERS_LIST)
  Page look(Actor actor, @PathVariable String invitation, Once once) {
    return page(actor, invitation, once.get("link"), null);
  }

  @PostMapping(DELIVERY)
  @Requires(USERS_INVITE)
  Answer resend(Actor actor, @PathVariable String invitation, Form form) {
    return form.attempt(
        () -> {
          var sent = resending.resend(actor, InvitationId.of(invitation));
          return Redirect.to(href(actor, invitation))
              .toast("Sent again. The links from before no longer work.")
              .once("link", sent.link());
        },
        refused -> page(actor, invitation, null, refused));
  }

  @PostMapping(ROLE)
  @Requires(USERS_INVITE)
  Answer giveRole(Actor actor, @PathVariable String invitation, Form form) {
    return form.attempt(
        () -> {
          invitations.giveRole(actor, InvitationId.of(invitation), form.value("role"), null);
          return Redirect.to(href(actor, invitation)).toast("Role changed.");
        },
        refused -> page(actor, invitation, null, refused));
  }

  @GetMapping(REVOCATION)
  @Requires(USERS_INVITE)
  Page confirmRevocation(Actor actor, @PathVariable String invitation) {
    return revocation(actor, invitation, Form.empty());
  }

  @PostMapping(REVOCATION)
  @Requires(USERS_INVITE)
  Answer revoke(Actor actor, @PathVariable String invitation, Form form) {
    return form.attempt(
        () -> {
          invitations.revoke(actor, InvitationId.of(invitation));
          return Redirect.to("/p/" + actor.slug() + "/invitations").toast("Invitation revoked.");
        },
        refused -> revocation(actor, invitation, refused));
  }

  private Page revocation(Actor actor, String invitation, Form form) {
    var view = views.get(actor, InvitationId.of(invitation));
    return Page.of(
            "Revoke invitation",
            "people/invitations/revocation.jte",
            new InvitationPage(
                actor.slug(), view, null, form, List.of(), false, true, mail.isConfigured()))
        .back(view.email(), href(actor, invitation))
        .dialog();
  }

  private Page page(Actor actor, String invitation, @Nullable String link, @Nullable Form refused) {
    var view = views.get(actor, InvitationId.of(invitation));
    var may = view.isPending() && view.givable();
    List<Choice> roles =
        may && doors.open(actor, "POST", ROLE) ? views.choices(actor).roles() : List.of();
    var form = refused != null ? refused : Form.empty().with("role", String.valueOf(view.roleId()));
    var model =
        new InvitationPage(
            actor.slug(),
            view,
            link,
            form,
            roles,
            may && doors.open(actor, "POST", DELIVERY),
            view.isPending()
                && (view.mine() || view.givable())
                && doors.open(actor, "POST", REVOCATION),
            mail.isConfigured());
    return Page.of(view.email(), "people/invitations/one.jte", model)
        .live("access")
        .narrow()
        .back("Invitations", "/p/" + actor.slug() + "/invitations");
  }

  private static String href(Actor actor, String invitation) {
    return "/p/" + actor.slug() + "/invitations/" + invitation;
  }
}
