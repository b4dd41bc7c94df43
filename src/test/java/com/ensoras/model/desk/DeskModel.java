package com.ensoras.model.desk;

import com.ensoras.model.desk.DeskState.Draft;
import com.ensoras.model.desk.DeskState.Role;
import com.ensoras.model.desk.DeskState.Team;
import com.ensoras.model.desk.DeskState.Ticket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The desk as desk.md has it, in maps of strings. Each step answers "ok" or the code of its
 * refusal, and changes the {@link DeskState} when it is "ok". Refusals come in the order of
 * access.md 6: missing permission, not in sight, then those of the ticket's state.
 */
public final class DeskModel {

  public final DeskState state = new DeskState();

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    final String code;

    Refused(String code) {
      super(code, null, false, false);
      this.code = code;
    }
  }

  public String perform(DeskStep step) {
    try {
      switch (step) {
        case DeskStep.Arrive s -> arrive(s);
        case DeskStep.WriteAgain s -> writeAgain(s.ticket(), there(s.ticket()).customer, s);
        case DeskStep.OpenByHand s -> openByHand(s);
        case DeskStep.BulkClose s -> bulkClose(s);
        case DeskStep.BulkApprove s -> bulkApprove(s);
        case DeskStep.OnTicket s -> onTicket(s);
        case DeskStep.Join s -> state.members.put(s.member(), s.role());
        case DeskStep.GiveRole s ->
            refuseIf(state.members.replace(s.member(), s.role()) == null, "not-found");
        case DeskStep.Remove s -> remove(s.member());
        case DeskStep.Rewrite s ->
            state.roles.put(s.role(), new Role(s.may(), s.seen(), s.waits()));
        case DeskStep.SetTeam s -> setTeam(s);
        case DeskStep.DeleteTeam s -> deleteTeam(s.team());
      }
      return "ok";
    } catch (Refused refused) {
      return refused.code;
    }
  }

  // --- customers

  private void arrive(DeskStep.Arrive s) {
    var ticket = add(s.ticket(), s.customer(), s.team());
    ticket.said.add(DeskSequences.FIRST);
  }

  /** An inactive team takes no new tickets. */
  private Ticket add(String handle, String customer, String team) {
    var ticket = new Ticket(handle, customer);
    var there = state.teams.get(team);
    ticket.team = there != null && there.active ? team : "";
    state.tickets.put(handle, ticket);
    return ticket;
  }

  /** Whoever writes stays the customer, also where another's ticket was merged into. */
  private void writeAgain(String handle, String customer, DeskStep.WriteAgain s) {
    writeAgain(handle, customer, s, new HashSet<>());
  }

  private void writeAgain(String handle, String customer, DeskStep.WriteAgain s, Set<String> been) {
    been.add(handle);
    var ticket = there(handle);
    if (!ticket.mergedInto.isEmpty()) {
      writeAgain(ticket.mergedInto, customer, s, been);
    } else if (ticket.spam) {
      ticket.said.add(s.text());
    } else if (ticket.status == DeskState.CLOSED) {
      follow(ticket, customer, s, been);
    } else {
      ticket.said.add(s.text());
      if (ticket.status != DeskState.APPROVAL) {
        ticket.status = DeskState.AGENT;
      }
    }
  }

  private void follow(Ticket ticket, String customer, DeskStep.WriteAgain s, Set<String> been) {
    var newest =
        state.tickets.values().stream()
            .filter(other -> other.follows.equals(ticket.handle) && other.customer.equals(customer))
            .reduce((first, second) -> second);
    if (newest.isPresent() && !been.contains(newest.get().handle)) {
      writeAgain(newest.get().handle, customer, s, been);
      return;
    }
    var next = add(s.next(), customer, ticket.team);
    next.follows = ticket.handle;
    next.said.add(s.text());
  }

  private void openByHand(DeskStep.OpenByHand s) {
    require(s.by(), "tickets.respond");
    var ticket = add(s.ticket(), "whoever " + s.ticket() + " is for", "");
    if (!state.view(s.by()).equals("all")) {
      ticket.agent = s.by();
    }
    answer(s.by(), ticket, s.text());
  }

  private void answer(String by, Ticket ticket, String text) {
    if (state.waits(by)) {
      ticket.draft = new Draft(++ticket.editions, by, "", text);
      ticket.status = DeskState.APPROVAL;
    } else {
      ticket.said.add(text);
      ticket.status = DeskState.CUSTOMER;
    }
  }

  // --- one ticket

  private void onTicket(DeskStep.OnTicket step) {
    switch (step) {
      case DeskStep.Reply s -> reply(s);
      case DeskStep.Note s -> mine(s, "tickets.respond");
      case DeskStep.Assign s -> assign(s);
      case DeskStep.Take s -> take(s);
      case DeskStep.HandBack s -> handBack(s);
      case DeskStep.Resolve s -> resolve(mine(s, "tickets.close"));
      case DeskStep.Close s -> close(mine(s, "tickets.close"));
      case DeskStep.Reopen s -> reopen(mine(s, "tickets.close"));
      case DeskStep.Approve s -> approve(s.by(), mine(s, "tickets.approve"), s.edition());
      case DeskStep.Reject s -> {
        var ticket = mine(s, "tickets.reject");
        waiting(ticket, s.edition());
        ticket.discard();
        ticket.status = DeskState.AGENT;
      }
      case DeskStep.EditDraft s -> editDraft(s);
      case DeskStep.SetTags s -> {
        var ticket = mine(s, "tickets.respond");
        require(s.by(), "tags.list");
        ticket.tags = new TreeSet<>(s.tags());
      }
      case DeskStep.Prioritise s -> mine(s, "tickets.change-priority").priority = s.priority();
      case DeskStep.Merge s -> merge(s);
      case DeskStep.MarkSpam s -> markSpam(s);
    }
  }

  private void reply(DeskStep.Reply s) {
    var ticket = mine(s, "tickets.respond");
    refuseIf(!ticket.mergedInto.isEmpty(), "goes-on-elsewhere");
    refuseIf(ticket.status == DeskState.CLOSED, "ticket-closed");
    refuseIf(ticket.draft != null, "draft-waits");
    answer(s.by(), ticket, s.text());
  }

  private void assign(DeskStep.Assign s) {
    var ticket = mine(s, "tickets.assign");
    if (!s.agent().isEmpty() && !s.agent().equals(ticket.agent)) {
      refuseIf(!answers(s.agent()), "invalid");
    }
    if (!s.team().isEmpty() && !s.team().equals(ticket.team)) {
      var team = state.teams.get(s.team());
      refuseIf(team == null || !team.active, "invalid");
    }
    var agent = ticket.agent;
    var team = ticket.team;
    ticket.agent = s.agent();
    ticket.team = s.team();
    if (!s.anyway() && !state.sees(s.by(), ticket)) {
      ticket.agent = agent;
      ticket.team = team;
      throw new Refused("out-of-view");
    }
  }

  private boolean answers(String member) {
    return state.isThere(member)
        && state.may(member, "tickets.view")
        && state.may(member, "tickets.respond");
  }

  private void take(DeskStep.Take s) {
    var ticket = mine(s, "tickets.respond");
    refuseIf(!state.sits(s.by(), ticket.team), "not-in-its-team");
    if (ticket.agent.equals(s.by())) {
      return;
    }
    refuseIf(!ticket.agent.isEmpty(), "already-taken");
    refuseIf(!answers(s.by()), "invalid");
    ticket.agent = s.by();
  }

  private void handBack(DeskStep.HandBack s) {
    var ticket = mine(s, "tickets.respond");
    refuseIf(!state.sits(s.by(), ticket.team), "not-in-its-team");
    refuseIf(!ticket.agent.equals(s.by()), "not-in-its-team");
    ticket.agent = "";
  }

  private static void resolve(Ticket ticket) {
    if (ticket.isOpen()) {
      ticket.discard();
      ticket.status = DeskState.RESOLVED;
    }
  }

  private static void close(Ticket ticket) {
    ticket.discard();
    ticket.status = DeskState.CLOSED;
  }

  private void reopen(Ticket ticket) {
    if (ticket.isOpen()) {
      return;
    }
    refuseIf(!ticket.mergedInto.isEmpty() || state.isFollowed(ticket), "goes-on-elsewhere");
    refuseIf(ticket.spam, "is-spam");
    ticket.status = DeskState.AGENT;
  }

  private void approve(String by, Ticket ticket, int edition) {
    var draft = waiting(ticket, edition);
    refuseIf(draft.writer().equals(by), "own-draft");
    refuseIf(draft.editor().equals(by) && state.waits(by), "own-draft");
    ticket.said.add(draft.text());
    ticket.discard();
    ticket.status = DeskState.CUSTOMER;
  }

  private void editDraft(DeskStep.EditDraft s) {
    var ticket = mine(s, "tickets.respond");
    var draft = waiting(ticket, s.edition());
    var own = draft.writer().equals(s.by());
    if (!own) {
      require(s.by(), "tickets.approve");
    }
    ticket.draft =
        new Draft(++ticket.editions, draft.writer(), own ? draft.editor() : s.by(), s.text());
  }

  private void merge(DeskStep.Merge s) {
    var from = mine(s, "tickets.respond");
    var into = there(s.into());
    refuseIf(!state.sees(s.by(), into), "not-found");
    refuseIf(
        from == into
            || !from.mergedInto.isEmpty()
            || !into.mergedInto.isEmpty()
            || into.status == DeskState.CLOSED
            || from.draft != null
            || into.draft != null,
        "cannot-merge");
    into.said.addAll(from.said);
    from.said.clear();
    into.tags.addAll(from.tags);
    from.tags = new TreeSet<>();
    if (from.isOpen() && from.status != DeskState.CUSTOMER && !needsSomebody(into)) {
      into.status = DeskState.AGENT;
    }
    from.mergedInto = into.handle;
    from.status = DeskState.CLOSED;
  }

  private static boolean needsSomebody(Ticket ticket) {
    return ticket.status < DeskState.CUSTOMER;
  }

  private void markSpam(DeskStep.MarkSpam s) {
    var ticket = mine(s, "tickets.respond");
    if (ticket.spam == s.spam()) {
      return;
    }
    ticket.spam = s.spam();
    if (s.spam()) {
      close(ticket);
    } else if (ticket.mergedInto.isEmpty() && !state.isFollowed(ticket)) {
      ticket.status = DeskState.AGENT;
    }
  }

  // --- many tickets

  private void bulkClose(DeskStep.BulkClose s) {
    require(s.by(), "inbox.bulk-close");
    for (var ticket : seen(s.by(), s.tickets())) {
      if (ticket.status != DeskState.CLOSED) {
        close(ticket);
      }
    }
  }

  private void bulkApprove(DeskStep.BulkApprove s) {
    require(s.by(), "inbox.bulk-approve");
    for (var ticket : seen(s.by(), s.tickets())) {
      var draft = ticket.draft;
      if (draft != null) {
        try {
          approve(s.by(), ticket, draft.edition());
        } catch (Refused own) {
          continue; // nobody approves their own by any door
        }
      }
    }
  }

  private List<Ticket> seen(String by, List<String> handles) {
    return handles.stream()
        .flatMap(handle -> Stream.ofNullable(state.tickets.get(handle)))
        .filter(ticket -> state.sees(by, ticket))
        .toList();
  }

  // --- people

  /** access.md 8: seats end, tickets become unassigned, the team is kept. */
  private void remove(String member) {
    refuseIf(state.members.remove(member) == null, "not-found");
    state.teams.values().forEach(team -> team.seats.remove(member));
    for (var ticket : state.tickets.values()) {
      if (ticket.agent.equals(member)) {
        ticket.agent = "";
      }
    }
  }

  private void setTeam(DeskStep.SetTeam s) {
    var team = state.teams.computeIfAbsent(s.team(), handle -> new Team());
    team.active = s.active();
    team.seats = new TreeSet<>(s.seats());
    team.seats.retainAll(state.everybody());
  }

  /** access.md 10: the assignee is kept. */
  private void deleteTeam(String team) {
    refuseIf(state.teams.remove(team) == null, "not-found");
    for (var ticket : state.tickets.values()) {
      if (ticket.team.equals(team)) {
        ticket.team = "";
      }
    }
  }

  // --- rules of all

  private Ticket mine(DeskStep.OnTicket step, String permission) {
    require(step.by(), permission);
    var ticket = there(step.ticket());
    refuseIf(!state.sees(step.by(), ticket), "not-found");
    return ticket;
  }

  private Ticket there(String handle) {
    var ticket = state.tickets.get(handle);
    if (ticket == null) {
      throw new Refused("not-found");
    }
    return ticket;
  }

  private Draft waiting(Ticket ticket, int edition) {
    var draft = ticket.draft;
    if (draft == null || draft.edition() != edition) {
      throw new Refused("draft-changed");
    }
    return draft;
  }

  private void require(String member, String permission) {
    refuseIf(!state.isThere(member), "not-found");
    refuseIf(!state.may(member, permission), "missing-permission");
  }

  private static void refuseIf(boolean so, String code) {
    if (so) {
      throw new Refused(code);
    }
  }
}
