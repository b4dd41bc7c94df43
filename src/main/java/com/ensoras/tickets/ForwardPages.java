package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the form that forwards together. */
@Component
class ForwardPages {

  private final Forwards forwards;
  private final Uploads uploads;

  ForwardPages(Forwards forwards, Uploads uploads) {
    this.forwards = forwards;
    this.uploads = uploads;
  }

  Page form(Actor actor, TicketId id, @Nullable Integer message, Form form) {
    var passed = forwards.passed(actor, id, message);
    var href = TicketPages.href(actor.slug(), id);
    return Page.of(
            message == null ? "Forward the conversation" : "Forward this message",
            "tickets/forward.jte",
            new ForwardPage(
                actor.slug(),
                href,
                message,
                passed.text(),
                passed.files(),
                uploads.named(actor, UploadController.files(form)),
                actor.authority().repliesWait(),
                form))
        .back("Ticket", href)
        .dialog();
  }
}
