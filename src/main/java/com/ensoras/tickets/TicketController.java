package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.customers.CustomerDraft;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Tickets page, the page of one ticket, and the form that opens one by hand. */
@Controller
class TicketController {

  private static final String SEEN = TicketPages.TICKET + "/seen";
  private static final String FILE = TicketPages.TICKET + "/attachments/{file}";

  private final Tickets tickets;
  private final NewTickets newTickets;
  private final Handling handling;
  private final TicketPages pages;

  TicketController(Tickets tickets, NewTickets newTickets, Handling handling, TicketPages pages) {
    this.tickets = tickets;
    this.newTickets = newTickets;
    this.handling = handling;
    this.pages = pages;
  }

  @Bean
  static MenuItem ticketsInMenu() {
    return new MenuItem(MenuPlace.TICKETS, "ticket", TicketPages.LIST);
  }

  @GetMapping(TicketPages.LIST)
  @Requires(Permission.TICKETS_LIST)
  Page list(
      Actor actor,
      FilterWords words,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before) {
    return pages.list(actor, words.filter(), after, before);
  }

  @GetMapping(TicketPages.NEW)
  @Requires(Permission.TICKETS_RESPOND)
  Page fresh(Actor actor) {
    return pages.fresh(actor, Form.empty());
  }

  @PostMapping(TicketPages.LIST)
  @Requires(Permission.TICKETS_RESPOND)
  Answer create(Actor actor, Form form) {
    return form.attempt(
        () -> {
          var id = newTickets.byHand(actor, draft(form));
          var page =
              actor.may(Permission.TICKETS_VIEW)
                  ? TicketPages.href(actor.slug(), id)
                  : TicketPages.list(actor.slug());
          return Redirect.to(page)
              .toast(
                  actor.authority().repliesWait()
                      ? "The ticket was opened; its message waits for approval."
                      : "The ticket was opened.");
        },
        refused -> pages.fresh(actor, refused));
  }

  @GetMapping(TicketPages.TICKET)
  @Requires(Permission.TICKETS_VIEW)
  Page ticket(
      Actor actor,
      @PathVariable UUID ticket,
      @RequestParam(defaultValue = "2147483647") int before) {
    return pages.ticket(actor, new TicketId(ticket), before, Form.empty());
  }

  /** The page says that it was really looked at; a fetch ahead does not. */
  @PostMapping(SEEN)
  @Requires(Permission.TICKETS_VIEW)
  ResponseEntity<Void> seen(Actor actor, @PathVariable UUID ticket) {
    handling.seen(actor, new TicketId(ticket));
    return ResponseEntity.noContent().build();
  }

  @GetMapping(FILE)
  @Requires(Permission.TICKETS_VIEW)
  ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID ticket, @PathVariable UUID file) {
    return Download.of(tickets.file(actor, new TicketId(ticket), file));
  }

  private static NewTicketDraft draft(Form form) {
    return new NewTicketDraft(
        CustomerDraft.of(form.value("name"), form.value("email")),
        form.value("subject"),
        form.value("body"),
        UploadController.files(form));
  }
}
