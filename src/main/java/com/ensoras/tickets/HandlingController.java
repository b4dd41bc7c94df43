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
import com.ensoras.web.Redirect;
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
  private final TicketPages pages;
  private final HandlingPages dialogs;

  HandlingController(
      Closings closings, Handling handling, TicketPages pages, HandlingPages dialogs) {
    this.closings = closings;
    this.handling = handling;
    this.pages = pages;
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
          return back(actor, id, "The ticket is " + form.value("status") + ".");
        },
        refused -> again(actor, id, refused));
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
          return back(actor, id, "The priority is " + priority.label() + ".");
        },
        refused -> again(actor, id, refused));
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
          return back(actor, id, "The tags were saved.");
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
          return back(actor, id, "The customer was saved.");
        },
        refused -> dialogs.customer(actor, id, refused));
  }

  private Page again(Actor actor, TicketId id, Form refused) {
    return actor.may(Permission.TICKETS_VIEW)
        ? pages.ticket(actor, id, Integer.MAX_VALUE, refused)
        : pages.list(actor, TicketFilter.ALL, null, null);
  }

  static Redirect back(Actor actor, TicketId id, String toast) {
    return Redirect.to(
            actor.may(Permission.TICKETS_VIEW)
                ? TicketPages.href(actor.slug(), id)
                : TicketPages.list(actor.slug()))
        .toast(toast);
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
