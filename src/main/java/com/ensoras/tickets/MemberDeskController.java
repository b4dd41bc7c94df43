package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.web.Form;
import com.ensoras.web.Redirect;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What the Inbox remembers of how a member works. */
@Controller
class MemberDeskController {

  private final MemberDesks desks;

  MemberDeskController(MemberDesks desks) {
    this.desks = desks;
  }

  @PostMapping(InboxPages.INBOX + "/filter")
  @Requires(Permission.INBOX_VIEW)
  ResponseEntity<Void> remember(Actor actor, Form form) {
    desks.remember(actor, FilterWords.of(form).filter());
    return ResponseEntity.noContent().build();
  }

  @PostMapping(InboxPages.INBOX + "/next")
  @Requires(Permission.INBOX_VIEW)
  Redirect openNext(Actor actor, Form form) {
    var open = form.has("open", "true");
    desks.openNext(actor, open);
    return Redirect.to(InboxPages.inbox(actor.slug()))
        .toast(
            open
                ? "After closing a ticket, the next one opens."
                : "After closing a ticket, it stays open before you.");
  }
}
