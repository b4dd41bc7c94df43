package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Form;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page saves what is typed while it is typed. */
@Controller
class UnsentController {

  private final UnsentTexts texts;

  UnsentController(UnsentTexts texts) {
    this.texts = texts;
  }

  @PostMapping(TicketPages.TICKET + "/unsent")
  @Requires(Permission.TICKETS_RESPOND)
  ResponseEntity<Void> save(Actor actor, @PathVariable UUID ticket, Form form) {
    var kind =
        switch (form.value("kind")) {
          case "reply" -> UnsentTexts.REPLY;
          case "note" -> UnsentTexts.NOTE;
          default -> throw new Invalid("kind", "Say reply or note.");
        };
    var seen = ReplyController.seen(form);
    texts.save(
        actor,
        new TicketId(ticket),
        kind,
        form.value("body"),
        seen == null ? Integer.MAX_VALUE : seen);
    return ResponseEntity.noContent().build();
  }
}
