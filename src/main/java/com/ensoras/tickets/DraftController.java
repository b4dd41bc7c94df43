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

/** Decisions on a reply that waits. */
@Controller
class DraftController {

  static final String DRAFT = TicketPages.TICKET + "/draft";
  static final String APPROVAL = DRAFT + "/approval";
  static final String REJECTION = DRAFT + "/rejection";

  private final Approvals approvals;
  private final BackToTicket back;

  DraftController(Approvals approvals, BackToTicket back) {
    this.approvals = approvals;
    this.back = back;
  }

  @PostMapping(APPROVAL)
  @Requires(Permission.TICKETS_APPROVE)
  Answer approve(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          var to = form.has("to") ? form.value("to") : null;
          var draft = approvals.approve(actor, id, edition(form), to);
          return back.to(actor, id, "The " + draft.what() + " was approved and is sent.");
        },
        refused -> back.again(actor, id, refused));
  }

  @PostMapping(REJECTION)
  @Requires(Permission.TICKETS_REJECT)
  Answer reject(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          var draft = approvals.reject(actor, id, edition(form), form.value("reason"));
          return back.to(actor, id, "The " + draft.what() + " was rejected.");
        },
        refused -> back.again(actor, id, refused));
  }

  @PostMapping(DRAFT)
  @Requires(Permission.TICKETS_RESPOND)
  Answer edit(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          var draft = approvals.edit(actor, id, edition(form), ReplyController.draft(form));
          return back.to(actor, id, "The waiting " + draft.what() + " was changed.");
        },
        refused -> back.again(actor, id, refused));
  }

  private static int edition(Form form) {
    try {
      return Integer.parseInt(form.value("edition"));
    } catch (NumberFormatException e) {
      throw new Invalid("edition", "Open the ticket again and decide then.");
    }
  }
}
