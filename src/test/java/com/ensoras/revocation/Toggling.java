package com.ensoras.revocation;

import com.ensoras.world.Guest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One role that the Owner gives and takes a permission, over and over, and one holder who asks all
 * the while. A request counts only when no change was under way from before it was sent until after
 * it was answered: then its answer must be that of the last acknowledged state.
 */
final class Toggling {

  private static final int CHANGING = -1;
  private static final int DENIED = 0;
  private static final int ALLOWED = 1;

  private final Guest owner;
  private final Guest holder;
  private final String acme;
  private final UUID role;
  private final AtomicInteger state = new AtomicInteger(ALLOWED);
  private final AtomicLong changes = new AtomicLong();
  private int version = 1;
  private boolean undecided;

  Toggling(Guest owner, Guest holder, String acme, UUID role) {
    this.owner = owner;
    this.holder = holder;
    this.acme = acme;
    this.role = role;
  }

  /** The Owner's next change, acknowledged when this returns. */
  void toggle() {
    var next = state.get() == ALLOWED ? DENIED : ALLOWED;
    state.set(CHANGING);
    changes.incrementAndGet();
    while (!acknowledged(next == ALLOWED ? "\"users.list\"" : "")) {
      Thread.yield();
    }
    version++;
    state.set(next);
  }

  /** On a busy machine a 503 may come, even after the commit: then the next try is stale. */
  private boolean acknowledged(String permissions) {
    var answer = put(permissions);
    if (answer.statusCode() == 503) {
      undecided = true;
      return false;
    }
    var done = answer.statusCode() == 200 || undecided && answer.body().contains("\"stale\"");
    undecided = false;
    if (!done) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return true;
  }

  private HttpResponse<String> put(String permissions) {
    return owner.json(
        "PUT",
        "/api/v1/projects/" + acme + "/roles/" + role,
        "{\"name\":\"Toggled %s\",\"permissions\":[%s],\"ticketsSeen\":\"all\",\"repliesWait\":false,\"version\":%d}"
            .formatted(role, permissions, version));
  }

  /** Asks once, on the given node, and notes what came. */
  void ask(String node, Tally tally) {
    var change = changes.get();
    var before = state.get();
    var status = holder.at(node).getJson("/api/v1/projects/" + acme + "/users").statusCode();
    if (before == CHANGING || change != changes.get() || state.get() != before) {
      return; // a change was under way: either answer is right
    }
    tally.note(before == ALLOWED, status);
  }

  /** What the requests got that count. */
  static final class Tally {
    final AtomicInteger changes = new AtomicInteger();
    final AtomicInteger undecided = new AtomicInteger();
    final AtomicInteger afterRevocation = new AtomicInteger();
    final AtomicInteger staleAllows = new AtomicInteger();
    final AtomicInteger afterGrant = new AtomicInteger();
    final AtomicInteger staleDenials = new AtomicInteger();
    final List<String> strange =
        java.util.Collections.synchronizedList(new java.util.ArrayList<>());

    private void note(boolean allowed, int status) {
      if (status == 503) {
        undecided.incrementAndGet(); // a busy machine: nobody was let in, and it does not count
      } else if (status != 200 && status != 403) {
        strange.add(allowed + " " + status);
      } else if (allowed) {
        afterGrant.incrementAndGet();
        staleDenials.addAndGet(status == 200 ? 0 : 1);
      } else {
        afterRevocation.incrementAndGet();
        staleAllows.addAndGet(status == 403 ? 0 : 1);
      }
    }

    int counted() {
      return afterRevocation.get() + afterGrant.get();
    }

    @Override
    public String toString() {
      return "%d changes, %d requests after an acknowledgement, %d of them after a revocation, %d stale allows, %d stale denials; %d answered 503"
          .formatted(
              changes.get(),
              counted(),
              afterRevocation.get(),
              staleAllows.get(),
              staleDenials.get(),
              undecided.get());
    }
  }
}
