package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.people.TeamId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a team's tickets to its members (desk.md 5, decision 0018). The team's row is locked first,
 * so that two decisions for one team come one after the other and no cap is passed. Who holds a
 * ticket that others know never waits for that row, so that nothing waits in a circle.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Routing {

  /** In one transaction; the sweep comes back for the rest. */
  static final int MOST_AT_ONCE = 50;

  private final RoutingStore store;
  private final TicketStore tickets;
  private final Timeline timeline;

  Routing(RoutingStore store, TicketStore tickets, Timeline timeline) {
    this.store = store;
    this.tickets = tickets;
    this.timeline = timeline;
  }

  /** The ticket has just come to this team, and nobody has it yet. */
  void place(Permit permit, TicketId ticket, TeamId team) {
    store.lock(permit, team).ifPresent(giver -> give(permit, giver, ticket));
  }

  /**
   * The same for a ticket that was there before, and is locked: when somebody else decides for the
   * team just now, nobody is waited for, and the sweep gives it out.
   */
  void placeIfFree(Permit permit, TicketId ticket, TeamId team) {
    store.lockIfFree(permit, team).ifPresent(giver -> give(permit, giver, ticket));
  }

  /**
   * Gives out what waits, as far as there is room. What somebody gave back and nobody else can take
   * is passed over, and holds nothing up that others can.
   *
   * @return whether there may be more to give
   */
  boolean drain(Permit permit, TeamId team) {
    if (store.lock(permit, team).isEmpty()) {
      return false;
    }
    var passed = new HashSet<UUID>();
    while (true) { // each round gives something, or passes over one member more
      var waiting = store.queue(permit, team, passed, MOST_AT_ONCE);
      var given = 0;
      for (var each : waiting) {
        var notFor = each.notFor();
        if (notFor != null && passed.contains(notFor)) {
          continue;
        }
        if (give(permit, again(permit, team), each.ticket())) {
          given++;
        } else if (notFor == null) {
          return false; // nobody has room for this one, so nobody has for the next
        } else {
          passed.add(notFor);
        }
      }
      if (given > 0 || waiting.size() < MOST_AT_ONCE) {
        return given > 0 && waiting.size() == MOST_AT_ONCE;
      }
    }
  }

  /** Each gift moves the turn, so the team is read again; it is ours already. */
  private RoutingStore.Giver again(Permit permit, TeamId team) {
    return store.lock(permit, team).orElseThrow();
  }

  private boolean give(Permit permit, RoutingStore.Giver giver, TicketId ticket) {
    var notFor = store.notFor(permit, ticket).orElse(null);
    var able = new ArrayList<Turn>();
    var looked = new ArrayList<RoutingTrace.Candidate>();
    for (var member : store.seated(permit, giver.id())) {
      looked.add(look(permit, giver, member, notFor, able));
    }
    var chosen = choose(giver, able).orElse(null);
    var trace = trace(giver, looked, chosen == null ? null : chosen.gets().name());
    if (chosen == null) {
      leave(permit, giver, ticket, notFor, trace);
      return false;
    }
    store.note(permit, ticket, trace);
    tickets.assign(permit, ticket, chosen.gets().id(), giver.id());
    store.gave(permit, giver.id(), chosen.seat().id());
    timeline.byItself(
        permit,
        ticket,
        giver.name(),
        "routed",
        "gave the ticket to " + chosen.gets().name(),
        chosen.inWords(trace.rule()));
    return true;
  }

  /** It waits on; so does all else that the same person gave back. */
  private void leave(
      Permit permit,
      RoutingStore.Giver giver,
      TicketId ticket,
      @Nullable UUID notFor,
      RoutingTrace trace) {
    if (store.note(permit, ticket, trace)) {
      timeline.tell(permit, ticket);
    }
    if (notFor != null) {
      store
          .noteAll(permit, giver.id(), notFor, trace)
          .forEach(other -> timeline.tell(permit, other));
    }
  }

  /** Adds the member, or who stands in for them, to those who could get it; or says why not. */
  private RoutingTrace.Candidate look(
      Permit permit,
      RoutingStore.Giver giver,
      RoutingStore.Seated member,
      @Nullable UUID notFor,
      List<Turn> able) {
    var away = member.away();
    var said = member.answers() && away != null ? "is " + away : skipped(giver, member, notFor);
    if (said.isEmpty()) {
      able.add(new Turn(member, member));
    } else if (member.answers() && away != null && member.deputy() != null) {
      var deputy =
          store
              .deputy(permit, giver.id(), member.deputy())
              .filter(each -> each.away() == null && skipped(giver, each, notFor).isEmpty());
      deputy.ifPresent(each -> able.add(new Turn(member, each)));
      said +=
          deputy
              .map(each -> "; " + each.name() + " stands in")
              .orElse("; their deputy cannot take it");
    }
    return new RoutingTrace.Candidate(member.name(), said, member.open());
  }

  /**
   * @param seat whose turn it is
   * @param gets they themselves, or who stands in
   */
  private record Turn(RoutingStore.Seated seat, RoutingStore.Seated gets) {

    String inWords(String rule) {
      return seat.equals(gets) ? rule : rule + ", standing in for " + seat.name();
    }
  }

  private static String skipped(
      RoutingStore.Giver giver, RoutingStore.Seated member, @Nullable UUID notFor) {
    if (!member.answers()) {
      return "may not view and respond";
    }
    if (Objects.equals(notFor, member.id().value())) {
      return "handed it back, or was taken off it";
    }
    var cap = giver.cap();
    return cap != null && member.inTeam() >= cap
        ? "has no room: %d of %d".formatted(member.inTeam(), cap)
        : "";
  }

  private static Optional<Turn> choose(RoutingStore.Giver giver, List<Turn> able) {
    var last = giver.lastGivenTo();
    Comparator<Turn> turn =
        Comparator.comparing(
            each -> last != null && !isAfter(each.seat().id().value(), last)); // false comes first
    return switch (giver.distribution()) {
      case MANUAL -> Optional.empty();
      case ROUND_ROBIN -> able.stream().min(turn);
      case FEWEST_OPEN ->
          able.stream()
              .min(Comparator.<Turn>comparingInt(each -> each.gets().open()).thenComparing(turn));
    };
  }

  /** In the database's order of ids, which is that of their digits. */
  private static boolean isAfter(UUID one, UUID other) {
    return one.toString().compareTo(other.toString()) > 0;
  }

  private static RoutingTrace trace(
      RoutingStore.Giver giver, List<RoutingTrace.Candidate> looked, @Nullable String chosen) {
    var cap = giver.cap();
    var rule =
        cap == null
            ? giver.distribution().label()
            : giver.distribution().label() + ", at most " + cap + " each";
    var named = looked.stream().limit(RoutingTrace.MOST).toList();
    return new RoutingTrace(giver.name(), rule, chosen, named, looked.size() - named.size());
  }
}
