package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.customers.CustomerDraft;
import com.ensoras.kernel.Invalid;
import com.ensoras.tags.TagId;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Status, priority, tags and the customer of a ticket. */
@Controller
class HandlingController {

  static final String STATUS = TicketPages.TICKET + "/status";
  static final String PRIORITY = TicketPages.TICKET + "/priority";
  static final String TAGS = TicketPages.TICKET + "/tags";
  static final String CUSTOMER = TicketPages.TICKET + "/customer";

  private final Closings closings;
  private final Handling handling;
  private final BackToTicket back;
  private final HandlingPages dialogs;

  HandlingController(
      Closings closings, Handling handling, BackToTicket back, HandlingPages dialogs) {
    this.closings = closings;
    this.handling = handling;
    this.back = back;
    this.dialogs = dialogs;
  }

  @PostMapping(STATUS)
  @Requires(Permission.TICKETS_CLOSE)
  Answer status(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          switch (form.value("status")) {
            case "resolved" -> closings.resolve(actor, id);
            case "closed" -> closings.close(actor, id);
            case "open" -> closings.reopen(actor, id);
            default -> throw new Invalid("status", "Choose resolved, closed or open.");
          }
          var said = "The ticket is " + form.value("status") + ".";
          return form.has("status", "open")
              ? back.to(actor, id, said)
              : back.afterClosing(actor, id, said);
        },
        refused -> back.again(actor, id, refused));
  }

  @PostMapping(PRIORITY)
  @Requires(Permission.TICKETS_CHANGE_PRIORITY)
  Answer priority(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          var priority =
              Priority.byWord(form.value("priority"))
                  .orElseThrow(() -> new Invalid("priority", "Choose a priority."));
          handling.setPriority(actor, id, priority);
          return back.to(actor, id, "The priority is " + priority.label() + ".");
        },
        refused -> back.again(actor, id, refused));
  }

  @GetMapping(TAGS)
  @Requires(Permission.TICKETS_RESPOND)
  Page tags(Actor actor, @PathVariable UUID ticket) {
    return dialogs.tags(actor, new TicketId(ticket), Form.empty());
  }

  @PostMapping(TAGS)
  @Requires(Permission.TICKETS_RESPOND)
  Answer setTags(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          handling.setTags(
              actor,
              id,
              form.all("tag").stream().map(HandlingController::tag).collect(Collectors.toSet()));
          return back.to(actor, id, "The tags were saved.");
        },
        refused -> dialogs.tags(actor, id, refused));
  }

  @GetMapping(CUSTOMER)
  @Requires(Permission.TICKETS_RESPOND)
  Page customer(Actor actor, @PathVariable UUID ticket) {
    return dialogs.customer(actor, new TicketId(ticket), Form.empty());
  }

  @PostMapping(CUSTOMER)
  @Requires(Permission.TICKETS_RESPOND)
  Answer editCustomer(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          handling.editCustomer(
              actor,
              id,
              new CustomerDraft(form.value("name"), form.value("email"), form.value("note")),
              version(form));
          return back.to(actor, id, "The customer was saved.");
        },
        refused -> dialogs.customer(actor, id, refused));
  }

  private static TagId tag(String typed) {
    try {
      return new TagId(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      throw new Invalid("tag", "There is no such tag.");
    }
  }

  private static int version(Form form) {
    try {
      return Integer.parseInt(form.value("version"));
    } catch (NumberFormatException e) {
      throw new Invalid("version", "Open the customer again and save then.");
    }
  }
}
