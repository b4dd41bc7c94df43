package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Forwarding a message or the conversation. */
@Controller
class ForwardController {

  static final String FORWARD = TicketPages.TICKET + "/forward";

  private final Forwards forwards;
  private final ForwardPages pages;
  private final BackToTicket back;

  ForwardController(Forwards forwards, ForwardPages pages, BackToTicket back) {
    this.forwards = forwards;
    this.pages = pages;
    this.back = back;
  }

  @GetMapping(FORWARD)
  @Requires(Permission.TICKETS_RESPOND)
  Page ask(
      Actor actor,
      @PathVariable UUID ticket,
      @RequestParam(required = false) @Nullable Integer message) {
    return pages.form(actor, new TicketId(ticket), message, Form.empty());
  }

  @PostMapping(FORWARD)
  @Requires(Permission.TICKETS_RESPOND)
  Answer forward(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    var message = message(form);
    return form.attempt(
        () ->
            switch (forwards.forward(actor, id, draft(form, message))) {
              case Replies.Outcome.Goes goes ->
                  back.to(actor, id, "Forwarded in 10 seconds. It can be taken back until then.");
              case Replies.Outcome.Waits waits ->
                  back.to(actor, id, "Your forward waits for approval.");
            },
        refused -> pages.form(actor, id, message, refused));
  }

  private static ForwardDraft draft(Form form, @Nullable Integer message) {
    return new ForwardDraft(
        form.value("to"),
        form.value("body"),
        message,
        originals(form),
        UploadController.files(form));
  }

  /** Boxes that are not ticked are not sent: none is none. */
  private static List<UUID> originals(Form form) {
    try {
      return form.all("original").stream().map(UUID::fromString).toList();
    } catch (IllegalArgumentException e) {
      throw new Invalid("original", "Choose the files again.");
    }
  }

  private static @Nullable Integer message(Form form) {
    try {
      return form.value("message").isEmpty() ? null : Integer.valueOf(form.value("message"));
    } catch (NumberFormatException e) {
      throw new Invalid("message", "Choose what to forward.");
    }
  }
}
