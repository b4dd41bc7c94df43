package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Marking a ticket as spam, and taking that back. */
@Controller
class SpamController {

  static final String SPAM = TicketPages.TICKET + "/spam";

  private final Spam spam;
  private final BackToTicket back;

  SpamController(Spam spam, BackToTicket back) {
    this.spam = spam;
    this.back = back;
  }

  @PostMapping(SPAM)
  @Requires(Permission.TICKETS_RESPOND)
  Answer spam(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () ->
            switch (form.value("spam")) {
              case "yes" -> {
                spam.mark(actor, id);
                yield back.to(actor, id, "The ticket is spam now.");
              }
              case "no" -> {
                spam.unmark(actor, id);
                yield back.to(actor, id, "The ticket is no spam.");
              }
              default -> throw new Invalid("spam", "Say yes or no.");
            },
        refused -> back.again(actor, id, refused));
  }
}
