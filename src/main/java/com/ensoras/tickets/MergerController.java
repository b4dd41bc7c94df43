package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Merging a ticket into another. */
@Controller
class MergerController {

  static final String MERGER = TicketPages.TICKET + "/merger";

  private final Mergers mergers;
  private final MergerPages pages;
  private final BackToTicket back;

  MergerController(Mergers mergers, MergerPages pages, BackToTicket back) {
    this.mergers = mergers;
    this.pages = pages;
    this.back = back;
  }

  /** First which, then what happens. */
  @GetMapping(MERGER)
  @Requires(Permission.TICKETS_RESPOND)
  Answer ask(
      Actor actor,
      @PathVariable UUID ticket,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String into) {
    var id = new TicketId(ticket);
    return into.isEmpty()
        ? pages.choice(actor, id, q, Form.empty())
        : Form.empty()
            .attempt(
                () -> pages.sure(actor, id, into(into), Form.empty()),
                refused -> pages.choice(actor, id, q, refused));
  }

  @PostMapping(MERGER)
  @Requires(Permission.TICKETS_RESPOND)
  Answer merge(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          var into = into(form.value("into"));
          mergers.merge(actor, id, into);
          return back.to(actor, into, "The tickets were merged.");
        },
        refused -> pages.choice(actor, id, "", refused));
  }

  private static TicketId into(String typed) {
    try {
      return new TicketId(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      throw new Invalid("into", "Choose the ticket to merge into.");
    }
  }
}
