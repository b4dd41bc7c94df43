package com.ensoras.people.invitations;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.mail.MailSetup;
import com.ensoras.people.UsersPageSection;
import com.ensoras.web.Pages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The newest pending invitations, below the members. */
@Component
class PendingOnUsersPage implements UsersPageSection {

  private final InvitationViews views;
  private final MailSetup mail;
  private final Doors doors;
  private final Pages pages;

  PendingOnUsersPage(InvitationViews views, MailSetup mail, Doors doors, Pages pages) {
    this.views = views;
    this.mail = mail;
    this.doors = doors;
    this.pages = pages;
  }

  @Override
  public Optional<Part> of(Actor actor) {
    if (!doors.open(actor, "GET", InvitationController.LIST)) {
      return Optional.empty();
    }
    var mayInvite = doors.open(actor, "GET", InvitationController.INVITE);
    var model =
        new InvitationListPage(
            actor.slug(),
            true,
            views.list(actor, InvitationFilter.PENDING, null),
            mayInvite,
            mail.isConfigured(),
            true);
    return Optional.of(
        new Part(
            mayInvite ? InvitationController.inviteUser(actor) : null,
            pages.part("people/invitations/section.jte", model)));
  }
}
