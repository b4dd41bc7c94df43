package com.ensoras.people.invitations;

import com.ensoras.access.Actor;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Token;
import com.ensoras.mail.Mail;
import com.ensoras.mail.MailText;
import com.ensoras.web.Formats;
import com.ensoras.web.Site;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What an invitation says, and where its links lead. */
@Component
class InvitationLetter {

  static final String PATH = "/invitations/";

  private final Site site;

  InvitationLetter(Site site) {
    this.site = site;
  }

  String link(Token token) {
    return site.link(PATH + token.reveal());
  }

  Mail write(Actor inviter, String role, EmailAddress to, Token mailed, Duration valid) {
    var name = inviter.person().name();
    var project = inviter.projectName();
    var text =
        MailText.about(name + " invites you to " + project)
            .paragraph(
                "%s invites you to join the project %s on Ensoras as %s."
                    .formatted(name, project, role))
            .paragraph(
                "The link is for %s only, works once and is valid for %s."
                    .formatted(to, Formats.count(valid.toDays(), "day")))
            .button("Look at the invitation", link(mailed))
            .footer("If you did not expect this, ignore it: nothing happens without you.");
    return new Mail(inviter.project().value(), to, "invitation", text, valid);
  }
}
