package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.customers.CustomerStore;
import com.ensoras.database.Operations;
import com.ensoras.tags.TagStore;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import java.util.List;

/** The dialogs of a ticket: tags, customer, assignment. */
@Operations
class HandlingPages {

  /**
   * A dialog with choices.
   *
   * @param href of the ticket
   */
  record ChoicePage(String href, Form form, List<Choice> choices, List<Choice> more) {}

  private final Tickets tickets;
  private final TicketRows rows;
  private final TagStore tags;
  private final CustomerStore customers;
  private final Candidates candidates;

  HandlingPages(
      Tickets tickets,
      TicketRows rows,
      TagStore tags,
      CustomerStore customers,
      Candidates candidates) {
    this.tickets = tickets;
    this.rows = rows;
    this.tags = tags;
    this.customers = customers;
    this.candidates = candidates;
  }

  Page tags(Actor actor, TicketId id, Form typed) {
    var permit = actor.require(Permission.TICKETS_RESPOND);
    tickets.ticket(actor, id, Permission.TICKETS_RESPOND);
    actor.require(Permission.TAGS_LIST);
    var form =
        typed.errors().isEmpty()
            ? typed.with(
                "tag",
                rows.tags(permit, List.of(id.value())).getOrDefault(id.value(), List.of()).stream()
                    .map(tag -> tag.id().value().toString())
                    .toList())
            : typed;
    var choices =
        tags.all(permit).stream()
            .map(tag -> Choice.of(tag.id().value().toString(), tag.name()))
            .toList();
    return dialog(actor, id, "Tags", "tickets/tags.jte", form, choices, List.of());
  }

  Page customer(Actor actor, TicketId id, Form typed) {
    var permit = actor.require(Permission.TICKETS_RESPOND);
    var ticket = tickets.ticket(actor, id, Permission.TICKETS_RESPOND);
    actor.require(Permission.TICKETS_VIEW);
    var customer = customers.get(permit, ticket.customer());
    var email = customer.email();
    var form =
        typed.has("version")
            ? typed
            : typed
                .with("name", customer.name())
                .with("email", email == null ? "" : email)
                .with("note", customer.note())
                .with("version", String.valueOf(customer.version()));
    return dialog(actor, id, "Edit customer", "tickets/customer.jte", form, List.of(), List.of());
  }

  Page assignment(Actor actor, TicketId id, Form typed) {
    var permit = actor.require(Permission.TICKETS_ASSIGN);
    var ticket = tickets.ticket(actor, id, Permission.TICKETS_ASSIGN);
    var assignee = ticket.assignee();
    var team = ticket.team();
    var form =
        typed.has("assignee")
            ? typed
            : typed
                .with("assignee", assignee == null ? "" : assignee.value().toString())
                .with("team", team == null ? "" : team.value().toString());
    return dialog(
        actor,
        id,
        "Assign " + ticket.hash(),
        "tickets/assignment.jte",
        form,
        candidates.members(permit).stream()
            .map(member -> Choice.of(member.id().value().toString(), member.name()))
            .toList(),
        candidates.teams(permit).stream()
            .map(each -> Choice.of(each.id().value().toString(), each.name()))
            .toList());
  }

  private static Page dialog(
      Actor actor,
      TicketId id,
      String title,
      String template,
      Form form,
      List<Choice> choices,
      List<Choice> more) {
    var href = TicketPages.href(actor.slug(), id);
    return Page.of(title, template, new ChoicePage(href, form, choices, more))
        .back("Ticket", href)
        .dialog();
  }
}
