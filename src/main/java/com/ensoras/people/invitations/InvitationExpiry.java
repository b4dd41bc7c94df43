package com.ensoras.people.invitations;

import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import java.util.List;

/**
 * Marks those as expired whose time is over. Nothing depends on it: every use asks the database's
 * clock.
 */
@Operations
public class InvitationExpiry {

  private static final int AT_ONCE = 200;

  private final ProjectLock lock;
  private final InvitationSecrets secrets;
  private final InvitationStore store;
  private final InvitationEnding ending;
  private final Trail trail;

  InvitationExpiry(
      ProjectLock lock,
      InvitationSecrets secrets,
      InvitationStore store,
      InvitationEnding ending,
      Trail trail) {
    this.lock = lock;
    this.secrets = secrets;
    this.store = store;
    this.ending = ending;
    this.trail = trail;
  }

  List<ProjectId> projects() {
    return secrets.projectsWithOverdue(AT_ONCE);
  }

  /** Each leaves an entry of its own: each is a change by itself. */
  void expire(ProjectId project) {
    var permit = lock.forTask(SystemTask.EXPIRE_INVITATIONS, project);
    for (var invitation : store.overdue(permit, AT_ONCE)) {
      ending.end(permit, invitation, InvitationState.EXPIRED, null);
      trail.record(permit, InvitationEvents.expired(invitation));
    }
  }
}
