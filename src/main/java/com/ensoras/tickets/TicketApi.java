package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.customers.CustomerDraft;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Slice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tickets of a project, for programs: lists, one, its conversation, and opening one. */
@RestController
class TicketApi {

  static final String TICKETS = "/api/v1/projects/{project}/tickets";
  static final String TICKET = TICKETS + "/{ticket}";
  private static final String INBOX = "/api/v1/projects/{project}/inbox";
  private static final int MOST = 100;

  private final Tickets tickets;
  private final NewTickets newTickets;

  TicketApi(Tickets tickets, NewTickets newTickets) {
    this.tickets = tickets;
    this.newTickets = newTickets;
  }

  /**
   * @param after for the next page, null on the last
   */
  record ListJson(List<TicketJson> tickets, @Nullable String after) {

    static ListJson of(Slice<TicketRow> slice) {
      return new ListJson(slice.rows().stream().map(TicketJson::of).toList(), slice.older());
    }
  }

  /**
   * @param body what the customer wrote
   */
  record Typed(
      @Nullable String email,
      @Nullable String name,
      @Nullable String subject,
      @Nullable String body) {

    NewTicketDraft draft() {
      return new NewTicketDraft(
          CustomerDraft.of(name == null ? "" : name, email == null ? "" : email),
          subject == null ? "" : subject,
          body == null ? "" : body,
          List.of());
    }
  }

  @GetMapping(TICKETS)
  @Requires(Permission.TICKETS_LIST)
  ListJson list(
      Actor actor,
      FilterWords words,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(name = "per_page", defaultValue = "25") int limit) {
    return ListJson.of(tickets.list(actor, words.filter(), after, null, checked(limit)));
  }

  @GetMapping(INBOX)
  @Requires(Permission.INBOX_VIEW)
  ListJson inbox(
      Actor actor,
      FilterWords words,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(name = "per_page", defaultValue = "25") int limit) {
    return ListJson.of(tickets.waiting(actor, words.filter(), after, null, checked(limit)));
  }

  @PostMapping(TICKETS)
  @Requires(Permission.TICKETS_RESPOND)
  @ResponseStatus(HttpStatus.CREATED)
  TicketJson create(Actor actor, @RequestBody Typed typed) {
    return TicketJson.of(tickets.row(actor, newTickets.byProgram(actor, typed.draft())));
  }

  @GetMapping(TICKET)
  @Requires(Permission.TICKETS_LIST)
  TicketJson get(Actor actor, @PathVariable UUID ticket) {
    return TicketJson.of(tickets.row(actor, new TicketId(ticket)));
  }

  @GetMapping(TICKET + "/messages")
  @Requires(Permission.TICKETS_VIEW)
  MessagesJson messages(
      Actor actor,
      @PathVariable UUID ticket,
      @RequestParam(defaultValue = "2147483647") int before) {
    return MessagesJson.of(tickets.open(actor, new TicketId(ticket), before));
  }

  private static int checked(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new Invalid("per_page", "Ask for 1 to " + MOST + " at a time.");
    }
    return limit;
  }
}
