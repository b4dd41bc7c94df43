package com.ensoras.people.invitations;

import static com.ensoras.access.Permission.USERS_INVITE;
import static com.ensoras.access.Permission.USERS_LIST;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.Requires;
import com.ensoras.mail.MailSetup;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.PageAction;
import com.ensoras.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of invitations, and the form that makes them. */
@Controller
class InvitationController {

  static final String LIST = "/p/{project}/invitations";
  static final String INVITE = "/p/{project}/users/invite";

  private final Invitations invitations;
  private final InvitationViews views;
  private final MailSetup mail;
  private final Doors doors;

  InvitationController(
      Invitations invitations, InvitationViews views, MailSetup mail, Doors doors) {
    this.invitations = invitations;
    this.views = views;
    this.mail = mail;
    this.doors = doors;
  }

  @GetMapping(LIST)
  @Requires(USERS_LIST)
  Page list(
      Actor actor,
      @RequestParam(defaultValue = "pending") String state,
      @RequestParam(required = false) @Nullable String older) {
    var filter = InvitationFilter.of(state);
    var from = older == null ? null : InvitationId.of(older);
    var mayInvite = doors.open(actor, "GET", INVITE);
    var model =
        new InvitationListPage(
            actor.slug(),
            filter == InvitationFilter.PENDING,
            views.list(actor, filter, from),
            mayInvite,
            mail.isConfigured(),
            from == null);
    var page =
        Page.of("Invitations", "people/invitations/list.jte", model)
            .live("access")
            .back("Users", "/p/" + actor.slug() + "/users");
    return mayInvite ? page.action(inviteUser(actor)) : page;
  }

  /** The page's primary action wherever invitations are shown. */
  static PageAction inviteUser(Actor actor) {
    return PageAction.primary("Invite User", "/p/" + actor.slug() + "/users/invite", "user-plus")
        .dialog();
  }

  @GetMapping(INVITE)
  @Requires(USERS_INVITE)
  Page form(Actor actor) {
    return formPage(actor, Form.empty(), null);
  }

  @PostMapping(LIST)
  @Requires(USERS_INVITE)
  Answer invite(Actor actor, Form form) {
    return form.attempt(() -> invited(actor, form), refused -> formPage(actor, refused, null));
  }

  private Answer invited(Actor actor, Form form) {
    var draft = InvitationDraft.pasted(form.value("email"), form.value("role"), form.all("teams"));
    if (!draft.isForOne()) {
      var outcomes = invitations.inviteAll(actor, draft);
      var model = InvitationResultsPage.of(actor.slug(), outcomes, mail.isConfigured());
      return Page.of("Invitations", "people/invitations/results.jte", model)
          .narrow()
          .back("Users", "/p/" + actor.slug() + "/users");
    }
    try {
      var sent = invitations.invite(actor, draft);
      return Redirect.to("/p/" + actor.slug() + "/invitations/" + sent.id())
          .toast(sentence(sent))
          .once("link", sent.link());
    } catch (AlreadyInvited known) {
      return formPage(actor, form.refused(known), known.invitation().toString())
          .status(known.status());
    }
  }

  private String sentence(Sent sent) {
    return mail.isConfigured()
        ? "Invitation sent to " + sent.address() + "."
        : "Invitation for " + sent.address() + " made. Copy the link: no mail server is set up.";
  }

  private Page formPage(Actor actor, Form form, @Nullable String known) {
    var model =
        new InvitationFormPage(
            actor.slug(), form, views.choices(actor), mail.isConfigured(), known);
    return Page.of("Invite User", "people/invitations/form.jte", model)
        .back("Users", "/p/" + actor.slug() + "/users")
        .dialog();
  }
}
