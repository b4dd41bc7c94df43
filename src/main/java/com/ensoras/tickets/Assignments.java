package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import com.ensoras.people.TeamId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who answers a ticket. Locks first the member and team who are to get it, then the ticket, so that
 * a removal either comes before, and refuses this, or after, and lets go of the ticket.
 */
@Operations
public class Assignments {

  private final Entrance entrance;
  private final TicketStore tickets;
  private final Candidates candidates;
  private final Routing routing;
  private final Timeline timeline;

  Assignments(
      Entrance entrance,
      TicketStore tickets,
      Candidates candidates,
      Routing routing,
      Timeline timeline) {
    this.entrance = entrance;
    this.tickets = tickets;
    this.candidates = candidates;
    this.routing = routing;
    this.timeline = timeline;
  }

  /**
   * @param assignee null for nobody
   * @param team null for none; a team alone is enough
   * @param anyway whether to do it even if the actor sees the ticket no more
   * @throws OutOfView when the actor would see the ticket no more and did not insist
   * @throws com.ensoras.kernel.Invalid when the assignee may not answer, or the team is not active
   */
  public void assign(
      Actor actor,
      TicketId id,
      @Nullable MemberId assignee,
      @Nullable TeamId team,
      boolean anyway) {
    assign(actor, id, AssignmentWish.of(assignee, team), anyway);
  }

  void assign(Actor actor, TicketId id, AssignmentWish wish, boolean anyway) {
    var permit = entrance.require(actor, Permission.TICKETS_ASSIGN);
    assign(permit, id, wish, anyway, ticket -> true);
  }

  /**
   * @param only looks at the locked ticket; nothing happens where it says no
   * @return the ticket as it was; empty when nothing changed
   */
  Optional<Ticket> assign(
      Permit permit, TicketId id, AssignmentWish wish, boolean anyway, Predicate<Ticket> only) {
    candidates.hold(permit, wish.agent(), wish.team());
    var before = tickets.lock(permit, id);
    if (wish.isMet(before) || !only.test(before)) {
      return Optional.empty();
    }
    var what = words(permit, before, wish);
    var agent = wish.agent(before);
    var team = wish.team(before);
    tickets.assign(permit, id, agent, team);
    if (!anyway) {
      requireInView(permit, id);
    }
    timeline.record(permit, id, "assigned", what, "");
    if (team != null && !team.equals(before.team()) && agent == null && before.status().isOpen()) {
      routing.placeIfFree(permit, id, team);
    }
    return Optional.of(before);
  }

  /**
   * An unassigned ticket of one's own team becomes one's own.
   *
   * @throws NotInItsTeam without a seat in the ticket's team
   * @throws AlreadyTaken when somebody has it
   */
  public void take(Actor actor, TicketId id) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    var me = Replies.now(permit).member();
    candidates.hold(permit, me, null);
    var ticket = tickets.lock(permit, id);
    requireSeat(permit, ticket, me);
    if (me.equals(ticket.assignee())) {
      return;
    }
    if (ticket.assignee() != null) {
      throw new AlreadyTaken("Somebody");
    }
    candidates.name(permit, me); // refuses whoever may not answer
    tickets.assign(permit, id, me, ticket.team());
    timeline.record(permit, id, "taken", "took the ticket", "");
  }

  /**
   * One's own ticket goes back to its team, unassigned.
   *
   * @throws NotInItsTeam without a seat in the ticket's team, or when it is not one's own
   */
  public void handBack(Actor actor, TicketId id) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    var me = Replies.now(permit).member();
    var ticket = tickets.lock(permit, id);
    requireSeat(permit, ticket, me);
    if (!me.equals(ticket.assignee())) {
      throw new NotInItsTeam();
    }
    tickets.assign(permit, id, null, ticket.team());
    timeline.record(permit, id, "handed-back", "handed the ticket back to its team", "");
  }

  private void requireSeat(Permit permit, Ticket ticket, MemberId me) {
    var team = ticket.team();
    if (team == null || !candidates.sits(permit, me, team)) {
      throw new NotInItsTeam();
    }
  }

  private void requireInView(Permit permit, TicketId id) {
    try {
      tickets.get(permit, id);
    } catch (Missing out) {
      throw new OutOfView();
    }
  }

  /**
   * What happens, in words. Who may get a ticket is asked here, when nobody else changes it any
   * more: what was true before the wait does not count.
   */
  private String words(Permit permit, Ticket before, AssignmentWish wish) {
    var agent = wish.agent(before);
    var person =
        Objects.equals(before.assignee(), agent)
            ? ""
            : agent == null
                ? "took the assignee away"
                : "assigned " + candidates.name(permit, agent);
    var team = wish.team(before);
    var group =
        Objects.equals(before.team(), team)
            ? ""
            : team == null
                ? "took the team away"
                : "assigned the team " + candidates.name(permit, team);
    return person.isEmpty() || group.isEmpty() ? person + group : person + " and " + group;
  }
}
