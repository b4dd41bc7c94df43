package com.ensoras.tickets;

import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.database.Operations;
import com.ensoras.people.TeamId;

/** What waits in a team's queue goes on as soon as somebody has room. */
@Operations
class RoutingQueues {

  private final ProjectLock lock;
  private final Routing routing;

  RoutingQueues(ProjectLock lock, Routing routing) {
    this.lock = lock;
    this.routing = routing;
  }

  /**
   * @return whether there may be more to give
   */
  boolean drain(ProjectId project, TeamId team) {
    return routing.drain(lock.unlocked(SystemTask.ROUTE, project), team);
  }
}
