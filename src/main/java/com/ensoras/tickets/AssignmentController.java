package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Assigning, taking and handing back. */
@Controller
class AssignmentController {

  static final String ASSIGNMENT = TicketPages.TICKET + "/assignment";
  private static final String TAKE = TicketPages.TICKET + "/take";
  private static final String HAND_BACK = TicketPages.TICKET + "/hand-back";

  private final Assignments assignments;
  private final BackToTicket back;
  private final HandlingPages dialogs;

  AssignmentController(Assignments assignments, BackToTicket back, HandlingPages dialogs) {
    this.assignments = assignments;
    this.back = back;
    this.dialogs = dialogs;
  }

  @GetMapping(ASSIGNMENT)
  @Requires(Permission.TICKETS_ASSIGN)
  Page assignment(Actor actor, @PathVariable UUID ticket) {
    return dialogs.assignment(actor, new TicketId(ticket), Form.empty());
  }

  @PostMapping(ASSIGNMENT)
  @Requires(Permission.TICKETS_ASSIGN)
  Answer assign(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          var assignee = uuid(form, "assignee");
          var team = uuid(form, "team");
          var anyway = form.has("anyway", "true");
          assignments.assign(
              actor,
              id,
              assignee == null ? null : new MemberId(assignee),
              team == null ? null : new TeamId(team),
              anyway);
          return back.to(actor, id, "The ticket was assigned.");
        },
        refused -> dialogs.assignment(actor, id, refused));
  }

  @PostMapping(TAKE)
  @Requires(Permission.TICKETS_RESPOND)
  Answer take(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          assignments.take(actor, id);
          return back.to(actor, id, "The ticket is yours.");
        },
        refused -> back.again(actor, id, refused));
  }

  @PostMapping(HAND_BACK)
  @Requires(Permission.TICKETS_RESPOND)
  Answer handBack(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          assignments.handBack(actor, id);
          return back.to(actor, id, "The ticket is its team's again.");
        },
        refused -> back.again(actor, id, refused));
  }

  private static @Nullable UUID uuid(Form form, String field) {
    var typed = form.value(field);
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw new Invalid(field, "There is no such " + field + ".");
    }
  }
}
