package com.ensoras.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.SecondNode;
import com.ensoras.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two nodes, writers toggling while readers ask: no answer is older than an acknowledgement. */
@Tag("revocation")
@EnsorasTest
class RevocationTest {

  private static final int ROLES = 3;
  private static final int READERS_PER_ROLE = 3;

  @Autowired ApplicationContext context;

  @Test
  void nothingIsAllowedAfterItWasTakenAway() throws Exception {
    check(10_000);
  }

  @Test
  @Tag("bench")
  void nothingIsAllowedInAHundredThousandRequestsEither() throws Exception {
    check(com.ensoras.bench.Sizes.of(100_000, 5_000));
  }

  private void check(int requests) throws Exception {
    try (var world = new World(context);
        var second = SecondNode.beside(context);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tally = new Toggling.Tally();
      var enough = new AtomicBoolean();
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < ROLES; i++) {
        var role = world.roleWith(List.of("users.list"));
        var holder = world.member("Toggled " + i, role);
        var toggling =
            new Toggling(
                i % 2 == 0 ? world.olga : world.olga.at(second.url()), holder, world.acme, role);
        running.add(threads.submit(() -> until(enough, () -> toggleAndRest(toggling))));
        for (int r = 0; r < READERS_PER_ROLE; r++) {
          var node = r % 2 == 0 ? second.url() : world.base();
          running.add(
              threads.submit(
                  () ->
                      until(
                          enough,
                          () -> {
                            toggling.ask(node, tally);
                            if (tally.afterRevocation.get() >= requests / 2
                                && tally.counted() >= requests) {
                              enough.set(true);
                            }
                          })));
        }
      }
      for (var each : running) {
        finished(each);
      }
      System.out.printf(
          "Revocation: %d requests after an acknowledgement, %d of them after a revocation, %d stale allows%n",
          tally.counted(), tally.afterRevocation.get(), tally.staleAllows.get());
      assertThat(tally.strange).isEmpty();
      assertThat(tally.staleAllows).hasValue(0);
      assertThat(tally.staleDenials).hasValue(0);
      assertThat(tally.counted()).isGreaterThanOrEqualTo(requests);
    }
  }

  /** Between changes the readers get answers that count. */
  private static void toggleAndRest(Toggling toggling) {
    toggling.toggle();
    java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
  }

  private static void until(AtomicBoolean enough, Runnable act) {
    while (!enough.get()) {
      act.run();
      Thread.yield();
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
