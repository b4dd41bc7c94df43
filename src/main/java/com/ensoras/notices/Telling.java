package com.ensoras.notices;

import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.database.Operations;

/** Turns what happened into notices for whoever may see it now. */
@Operations
class Telling {

  /** Events in one transaction; the sweep comes back for the rest. */
  static final int MOST_AT_ONCE = 200;

  private final ProjectLock lock;
  private final EventStore events;
  private final NoticeHints hints;

  Telling(ProjectLock lock, EventStore events, NoticeHints hints) {
    this.lock = lock;
    this.events = events;
    this.hints = hints;
  }

  /**
   * @return whether there may be more to tell
   */
  boolean tell(ProjectId project) {
    var permit = lock.unlocked(SystemTask.NOTIFY, project);
    hints.tell(permit, events.closeDecided(permit));
    var taken = events.take(permit, MOST_AT_ONCE);
    hints.tell(permit, taken.told());
    return taken.events() == MOST_AT_ONCE;
  }
}
