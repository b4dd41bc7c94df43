package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.ActorRef;
import com.ensoras.access.Denied;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permit;
import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SignedOut;
import com.ensoras.access.SystemTask;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Refusal;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Goes through the tickets of bulk work, each in a transaction of its own in which the actor is
 * read again and the outcome is noted: killed at any moment, it goes on where it was.
 */
@Component
class BulkJob {

  private static final int DONE = 0;
  private static final int SKIPPED = 1;
  private static final int TAKEN_BACK = 2;

  /** What to go on with. */
  record Going(long project, ActorRef who, UUID work, BulkKind kind, boolean back)
      implements Serializable {
    private static final long serialVersionUID = 1;
  }

  private static final TaskDescriptor<Going> TASK = TaskDescriptor.of("bulk-work", Going.class);

  private final Entrance entrance;
  private final ProjectLock lock;
  private final BulkStore store;
  private final BulkActs acts;
  private final SchedulerClient jobs;
  private final TransactionOperations transactions;

  BulkJob(
      Entrance entrance,
      ProjectLock lock,
      BulkStore store,
      BulkActs acts,
      SchedulerClient jobs,
      TransactionOperations transactions) {
    this.entrance = entrance;
    this.lock = lock;
    this.store = store;
    this.acts = acts;
    this.jobs = jobs;
    this.transactions = transactions;
  }

  @Bean
  static Task<Going> bulkWork(ObjectProvider<BulkJob> job) {
    return Tasks.oneTime(TASK).execute((one, context) -> job.getObject().go(one.getData()));
  }

  void begin(Actor actor, UUID work, BulkKind kind) {
    schedule(
        new Going(actor.project().value(), actor.reference(), work, kind, false), work + "-go");
  }

  void takeBack(Actor actor, UUID work, BulkKind kind) {
    schedule(
        new Going(actor.project().value(), actor.reference(), work, kind, true), work + "-back");
  }

  /** The job; run twice, it goes on where it was. */
  void go(Going going) {
    var more = true;
    while (more) {
      var place = new int[] {-1};
      try {
        more = Boolean.TRUE.equals(transactions.execute(status -> one(going, place)));
      } catch (SignedOut | Missing | Denied refused) {
        if (place[0] < 0) {
          stop(going, refused);
          return;
        }
        skip(going, place[0], refused);
      } catch (Refusal refused) {
        skip(going, place[0], refused);
      }
    }
  }

  private void schedule(Going going, String instance) {
    jobs.scheduleIfNotExists(TASK.instance(instance).data(going).build(), Instant.now());
  }

  /**
   * Does the next.
   *
   * @param place set before it is tried, so that a refusal can be noted
   * @return false when there is none
   */
  private boolean one(Going going, int[] place) {
    var permit = entrance.resume(going.who(), going.kind().permission());
    var next =
        going.back() ? store.nextDone(permit, going.work()) : store.next(permit, going.work());
    if (next.isEmpty()) {
      store.end(permit, going.work(), "");
      return false;
    }
    var item = next.get();
    place[0] = item.place();
    if (going.back()) {
      takeBack(permit, going, item);
    } else {
      var before = acts.act(permit, going.kind(), item);
      store.note(permit, going.work(), item.place(), DONE, "", before);
    }
    return true;
  }

  private void takeBack(Permit permit, Going going, BulkStore.Item item) {
    var back = acts.takeBack(permit, going.kind(), item);
    store.note(
        permit,
        going.work(),
        item.place(),
        back ? TAKEN_BACK : SKIPPED,
        back ? "" : "It was changed again meanwhile.",
        BulkStore.Before.UNKNOWN);
  }

  private void skip(Going going, int place, Refusal refused) {
    transactions.executeWithoutResult(
        status -> {
          var permit = entrance.resume(going.who(), going.kind().permission());
          store.note(
              permit, going.work(), place, SKIPPED, reason(refused), BulkStore.Before.UNKNOWN);
        });
  }

  private void stop(Going going, Refusal why) {
    transactions.executeWithoutResult(
        status ->
            store.end(
                lock.unlocked(SystemTask.STOP_WORK, new ProjectId(going.project())),
                going.work(),
                why.sentence()));
  }

  /** What is not there and what one does not see are the same. */
  private static String reason(Refusal refused) {
    return refused instanceof Missing ? "You see no such ticket." : refused.sentence();
  }
}
