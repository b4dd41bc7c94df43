package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
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
  private final BulkResults results;
  private final BulkJob job;

  Bulk(Entrance entrance, BulkStore store, BulkResults results, BulkJob job) {
    this.entrance = entrance;
    this.store = store;
    this.results = results;
    this.job = job;
  }

  /**
   * Begins; a job goes through the tickets. Doubles are taken once; what is not there, out of sight
   * or not to be done is skipped, and the result says why. Of drafts those editions are approved
   * that were listed, and no others.
   *
   * @throws Invalid when nothing was chosen, or too much, or nothing is wished
   */
  UUID begin(Actor actor, BulkKind kind, BulkWish wish, List<BulkChoice> tickets) {
    var permit = entrance.require(actor, kind.permission());
    wish.check(kind);
    if (kind == BulkKind.TAG) {
      Replies.now(permit).require(Permission.TAGS_LIST);
    }
    if (tickets.isEmpty()) {
      throw new Invalid("ticket", "Choose at least one ticket.");
    }
    if (tickets.size() > MOST) {
      throw new Invalid("ticket", "Choose at most " + MOST + " tickets at a time.");
    }
    var id = store.insert(permit, Replies.account(permit), kind, wish, tickets);
    job.begin(actor, id, kind);
    return id;
  }

  /** The same where nothing is approved. */
  UUID begin(Actor actor, BulkKind kind, List<UUID> tickets) {
    return begin(actor, kind, BulkWish.NOTHING, chosen(tickets));
  }

  /**
   * @throws Invalid when one is missing
   */
  static List<BulkChoice> chosen(List<UUID> tickets) {
    if (tickets.stream().anyMatch(java.util.Objects::isNull)) {
      throw new Invalid("ticket", "Choose at least one ticket.");
    }
    return tickets.stream().map(ticket -> new BulkChoice(ticket, null)).toList();
  }

  /**
   * How far it has come.
   *
   * @throws Missing when it is not the actor's
   */
  BulkWork look(Actor actor, UUID work) {
    return look(actor, work, Permission.INBOX_VIEW);
  }

  /**
   * @param base what the page needs that shows it
   * @throws Missing when it is not the actor's, or belongs to another page
   */
  BulkWork look(Actor actor, UUID work, Permission base) {
    var found = results.get(actor.require(base), actor.person().id(), work);
    if (found.kind().base() != base) {
      throw new Missing();
    }
    return found;
  }

  /**
   * Takes it back, within a minute of their end.
   *
   * @throws TooLate after that
   */
  void undo(Actor actor, UUID work, Permission base) {
    var kind = look(actor, work, base).kind();
    var permit = entrance.require(actor, kind.permission());
    if (!results.get(permit, Replies.account(permit), work).canUndo()) {
      throw new TooLate("It is too late to take this back. Change the tickets one by one.");
    }
    job.takeBack(actor, work, kind);
  }
}
