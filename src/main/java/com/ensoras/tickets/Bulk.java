package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import java.util.List;
import java.util.UUID;

/** Beginning, watching and taking back work on many tickets. */
@Operations
public class Bulk {

  static final int MOST = 10_000;

  private final Entrance entrance;
  private final BulkStore store;
  private final BulkJob job;

  Bulk(Entrance entrance, BulkStore store, BulkJob job) {
    this.entrance = entrance;
    this.store = store;
    this.job = job;
  }

  /**
   * Begins; a job goes through the tickets. Doubles are taken once; what is not there, out of sight
   * or not to be done is skipped, and the result says why.
   *
   * @throws Invalid when nothing was chosen, or too much
   */
  UUID begin(Actor actor, BulkKind kind, List<UUID> tickets) {
    var permit = entrance.require(actor, kind.permission());
    if (tickets.isEmpty() || tickets.stream().anyMatch(java.util.Objects::isNull)) {
      throw new Invalid("ticket", "Choose at least one ticket.");
    }
    if (tickets.size() > MOST) {
      throw new Invalid("ticket", "Choose at most " + MOST + " tickets at a time.");
    }
    var id = store.insert(permit, Replies.account(permit), kind, tickets);
    job.begin(actor, id, kind);
    return id;
  }

  /**
   * How far it has come.
   *
   * @throws Missing when it is not the actor's
   */
  BulkWork look(Actor actor, UUID work) {
    var permit = actor.require(com.ensoras.access.Permission.INBOX_VIEW);
    return store.get(permit, actor.person().id(), work);
  }

  /**
   * Takes closings back, within a minute of their end.
   *
   * @throws TooLate after that
   */
  void undo(Actor actor, UUID work) {
    var permit = entrance.require(actor, BulkKind.CLOSE.permission());
    var now = store.get(permit, Replies.account(permit), work);
    if (!now.canUndo()) {
      throw new TooLate("It is too late to take this back. Reopen the tickets one by one.");
    }
    job.takeBack(actor, work);
  }
}
