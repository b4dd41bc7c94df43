package com.ensoras.revocation;

import com.ensoras.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Some roles that are toggled, and readers who ask all the while, until enough requests count, half
 * of them after a revocation.
 *
 * @param rest between changes the readers get answers that count
 */
record Crowd(World world, int requests, Duration rest) {

  private static final int ROLES = 3;
  private static final int READERS_PER_ROLE = 3;

  /** Writers and readers take the nodes in turn, by their addresses. */
  Toggling.Tally on(List<String> writing, List<String> reading) throws Exception {
    var tally = new Toggling.Tally();
    var enough = new AtomicBoolean();
    List<Future<?>> running = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < ROLES; i++) {
        var toggling = toggling(i, writing.get(i % writing.size()));
        running.add(threads.submit(() -> until(enough, () -> toggleAndRest(toggling, tally))));
        for (int r = 0; r < READERS_PER_ROLE; r++) {
          var node = reading.get(r % reading.size());
          running.add(
              threads.submit(() -> until(enough, () -> ask(toggling, node, tally, enough))));
        }
      }
    }
    for (var each : running) {
      finished(each);
    }
    return tally;
  }

  private Toggling toggling(int number, String node) {
    var role = world.roleWith(List.of("users.list"));
    var holder = world.member("Toggled " + number, role);
    return new Toggling(world.olga.at(node), holder, world.acme, role);
  }

  private void toggleAndRest(Toggling toggling, Toggling.Tally tally) {
    toggling.toggle();
    tally.changes.incrementAndGet();
    LockSupport.parkNanos(rest.toNanos());
  }

  private void ask(Toggling toggling, String node, Toggling.Tally tally, AtomicBoolean enough) {
    toggling.ask(node, tally);
    if (tally.afterRevocation.get() >= requests / 2 && tally.counted() >= requests) {
      enough.set(true);
    }
  }

  /** When one fails, nobody goes on. */
  private static void until(AtomicBoolean enough, Runnable act) {
    try {
      while (!enough.get()) {
        act.run();
        Thread.yield();
      }
    } finally {
      enough.set(true);
    }
  }

  private static void finished(Future<?> each) throws Exception {
    try {
      each.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
