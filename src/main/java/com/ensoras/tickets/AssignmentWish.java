package com.ensoras.tickets;

import com.ensoras.access.MemberId;
import com.ensoras.people.TeamId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is to have a ticket then. What is not named stays as it is at the moment of the change,
 * whatever it was when somebody looked.
 *
 * @param agent null for nobody
 * @param team null for none
 */
record AssignmentWish(
    boolean namesAgent, @Nullable MemberId agent, boolean namesTeam, @Nullable TeamId team) {

  static final AssignmentWish NOTHING = new AssignmentWish(false, null, false, null);

  static AssignmentWish of(@Nullable MemberId agent, @Nullable TeamId team) {
    return new AssignmentWish(true, agent, true, team);
  }

  AssignmentWish withAgent(@Nullable MemberId other) {
    return new AssignmentWish(true, other, namesTeam, team);
  }

  AssignmentWish withTeam(@Nullable TeamId other) {
    return new AssignmentWish(namesAgent, agent, true, other);
  }

  @Nullable MemberId agent(Ticket now) {
    return namesAgent ? agent : now.assignee();
  }

  @Nullable TeamId team(Ticket now) {
    return namesTeam ? team : now.team();
  }

  /** Whether the ticket has just this. */
  boolean isMet(Ticket now) {
    return Objects.equals(agent(now), now.assignee()) && Objects.equals(team(now), now.team());
  }
}
