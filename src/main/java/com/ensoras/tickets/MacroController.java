package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.macros.MacroId;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The dialog that offers macros on a ticket. */
@Controller("ticketMacroController")
class MacroController {

  static final String MACROS = TicketPages.TICKET + "/macros";

  private final MacroUses macros;
  private final BackToTicket back;

  MacroController(MacroUses macros, BackToTicket back) {
    this.macros = macros;
    this.back = back;
  }

  @GetMapping(MACROS)
  @Requires(Permission.TICKETS_RESPOND)
  Page offers(Actor actor, @PathVariable UUID ticket) {
    return page(actor, new TicketId(ticket), Form.empty());
  }

  @PostMapping(MACROS + "/{macro}")
  @Requires(Permission.TICKETS_RESPOND)
  Answer apply(Actor actor, @PathVariable UUID ticket, @PathVariable UUID macro, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          macros.apply(actor, id, new MacroId(macro), ReplyController.seen(form));
          return back.to(actor, id, "The macro was applied.");
        },
        refused -> page(actor, id, refused));
  }

  private Page page(Actor actor, TicketId id, Form form) {
    var href = TicketPages.href(actor.slug(), id);
    return Page.of(
            "Macros",
            "tickets/macros.jte",
            new MacroOfferPage(href, macros.offers(actor, id), macros.seen(actor, id), form))
        .back("Ticket", href)
        .dialog();
  }
}
