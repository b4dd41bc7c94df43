package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.customers.CustomerStore;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import com.ensoras.macros.Macro;
import com.ensoras.macros.MacroId;
import com.ensoras.macros.MacroStep;
import com.ensoras.macros.MacroText;
import com.ensoras.macros.MacroVariable;
import com.ensoras.macros.Macros;
import com.ensoras.people.TeamId;
import com.ensoras.tags.TagId;
import com.ensoras.words.ProjectWords;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Macros on a ticket: what they would say and do, and doing it, all or nothing. */
@Operations
public class MacroUses {

  private final Macros macros;
  private final TicketStore tickets;
  private final TicketRows rows;
  private final CustomerStore customers;
  private final ProjectWords words;
  private final Replies replies;
  private final Handling handling;
  private final Candidates candidates;
  private final Assignments assignments;
  private final Closings closings;

  MacroUses(
      Macros macros,
      TicketStore tickets,
      TicketRows rows,
      CustomerStore customers,
      ProjectWords words,
      Replies replies,
      Handling handling,
      Candidates candidates,
      Assignments assignments,
      Closings closings) {
    this.macros = macros;
    this.tickets = tickets;
    this.rows = rows;
    this.customers = customers;
    this.words = words;
    this.replies = replies;
    this.handling = handling;
    this.candidates = candidates;
    this.assignments = assignments;
    this.closings = closings;
  }

  /** The active macros by priority, their texts filled for this ticket. */
  List<MacroOffer> offers(Actor actor, TicketId id) {
    var permit = actor.require(Permission.TICKETS_RESPOND);
    var ticket = tickets.get(permit, id);
    var values = values(permit, actor, ticket);
    var spoken = words.of(permit);
    var teams = candidates.teams(permit, actor.member());
    return macros.usable(actor.require(Permission.MACROS_LIST)).stream()
        .map(
            macro ->
                MacroOffer.of(
                    actor,
                    macro,
                    MacroText.fill(macro.body(), values, spoken),
                    !isSeenAfter(permit, ticket, macro, teams)))
        .toList();
  }

  private static boolean isSeenAfter(Permit permit, Ticket ticket, Macro macro, Set<TeamId> teams) {
    var wish = wish(macro.steps());
    return Sight.of(permit).shows(wish.agent(ticket), wish.team(ticket), teams);
  }

  /** The newest place of the ticket, which the dialog hands back. */
  int seen(Actor actor, TicketId id) {
    return tickets.get(actor.require(Permission.TICKETS_RESPOND), id).lastSeq();
  }

  /**
   * Sends the macro's text and does its steps, each with its own permission; when one is refused
   * nothing of it happens.
   *
   * @param seen the newest place of the ticket that was read; null to send in any case
   * @throws AnsweredMeanwhile when somebody has written after that
   * @throws WaitsAnyway when the actor's replies wait for approval and the macro resolves
   */
  public void apply(Actor actor, TicketId id, MacroId macro, @Nullable Integer seen) {
    var permit = actor.require(Permission.TICKETS_RESPOND);
    var ticket = tickets.get(permit, id);
    var chosen =
        macros.usable(actor.require(Permission.MACROS_LIST)).stream()
            .filter(each -> each.id().equals(macro))
            .findFirst()
            .orElseThrow(Missing::new);
    refuseWaiting(actor, chosen);
    if (!chosen.body().isEmpty()) {
      var text = MacroText.fill(chosen.body(), values(permit, actor, ticket), words.of(permit));
      replies.reply(actor, id, new ReplyDraft(text, "", List.of(), seen));
    }
    steps(permit, actor, ticket, chosen.steps());
  }

  private void steps(Permit permit, Actor actor, Ticket ticket, List<MacroStep> steps) {
    var id = ticket.id();
    var resolves = false;
    for (var step : steps) {
      switch (step) {
        case MacroStep.AddTags tags -> handling.setTags(actor, id, with(permit, id, tags));
        case MacroStep.SetPriority to ->
            handling.setPriority(actor, id, Priority.numbered(to.priority().ordinal()));
        case MacroStep.Resolve resolve -> resolves = true;
        case MacroStep.AssignAgent agent -> {} // both at once, when the rest is done
        case MacroStep.AssignTeam team -> {}
      }
    }
    if (resolves) {
      closings.resolve(actor, id);
    }
    var wish = wish(steps);
    if (wish.namesAgent() || wish.namesTeam()) {
      assignments.assign(actor, id, wish, true);
    }
  }

  private static AssignmentWish wish(List<MacroStep> steps) {
    var wish = AssignmentWish.NOTHING;
    for (var step : steps) {
      if (step instanceof MacroStep.AssignAgent to) {
        wish = wish.withAgent(to.agent().id());
      } else if (step instanceof MacroStep.AssignTeam to) {
        wish = wish.withTeam(to.team().id());
      }
    }
    return wish;
  }

  private Set<TagId> with(Permit permit, TicketId id, MacroStep.AddTags more) {
    Map<UUID, List<com.ensoras.tags.Tag>> now = rows.tags(permit, List.of(id.value()));
    var all =
        now.getOrDefault(id.value(), List.of()).stream()
            .map(tag -> tag.id())
            .collect(Collectors.toCollection(HashSet::new));
    more.tags().forEach(tag -> all.add(tag.id()));
    return all;
  }

  private Map<MacroVariable, String> values(Permit permit, Actor actor, Ticket ticket) {
    var customer = customers.get(permit, ticket.customer());
    var email = customer.email();
    var values = new EnumMap<MacroVariable, String>(MacroVariable.class);
    values.put(MacroVariable.CUSTOMER_NAME, customer.name());
    values.put(MacroVariable.CUSTOMER_EMAIL, email == null ? "" : email);
    values.put(MacroVariable.TICKET_NUMBER, ticket.hash());
    values.put(MacroVariable.TICKET_SUBJECT, ticket.subject());
    values.put(MacroVariable.AGENT_NAME, actor.person().name());
    values.put(MacroVariable.PROJECT_NAME, actor.projectName());
    return values;
  }

  private static void refuseWaiting(Actor actor, Macro macro) {
    if (actor.authority().repliesWait()
        && macro.steps().stream().anyMatch(step -> step instanceof MacroStep.Resolve)) {
      throw new WaitsAnyway();
    }
  }
}
