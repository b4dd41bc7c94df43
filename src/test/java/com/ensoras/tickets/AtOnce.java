package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Two who act at the same moment, again and again: in the first two rounds the one comes before the
 * other and the other way round, so that both orders are certain to be seen, then both go at once,
 * now this one a little ahead and now that one.
 */
final class AtOnce {

  static final int ROUNDS = 30;
  private static final long AHEAD = 2_000_000;

  /** One round: how to prepare it, and what must be so after it. */
  interface Round {
    Ends play(Pair pair) throws Exception;
  }

  /** Lets two act; an error that is no refusal is thrown, since whoever acts would see a 500. */
  interface Pair {
    Ends of(Runnable one, Runnable other);
  }

  /**
   * What came of both.
   *
   * @param one null when it was done
   * @param other null when it was done
   */
  record Ends(@Nullable Refusal one, @Nullable Refusal other) {

    boolean bothDone() {
      return one == null && other == null;
    }

    boolean oneDone() {
      return one == null;
    }

    boolean otherDone() {
      return other == null;
    }

    boolean exactlyOneDone() {
      return oneDone() != otherDone();
    }
  }

  private AtOnce() {}

  /** The ends of all rounds; the first two are those of the two orders. */
  static List<Ends> play(Round round) throws Exception {
    return play(ROUNDS, round);
  }

  static List<Ends> play(int rounds, Round round) throws Exception {
    var ends = new ArrayList<Ends>();
    for (var n = 0; n < rounds; n++) {
      var order = n;
      ends.add(round.play((one, other) -> let(order, one, other)));
    }
    return ends;
  }

  private static Ends let(int round, Runnable one, Runnable other) {
    if (round == 0) {
      return new Ends(outcome(one), outcome(other));
    }
    if (round == 1) {
      var second = outcome(other);
      return new Ends(outcome(one), second);
    }
    var start = new CyclicBarrier(2);
    var ahead = ThreadLocalRandom.current().nextLong(AHEAD);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> after(start, round % 2 == 0 ? 0 : ahead, one));
      var second = threads.submit(() -> after(start, round % 2 == 0 ? ahead : 0, other));
      return new Ends(first.get(), second.get());
    } catch (ExecutionException failed) {
      throw new AssertionError("Somebody would have seen an error", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static @Nullable Refusal after(CyclicBarrier start, long nanos, Runnable act)
      throws Exception {
    start.await();
    LockSupport.parkNanos(nanos);
    return outcome(act);
  }

  private static @Nullable Refusal outcome(Runnable act) {
    try {
      act.run();
      return null;
    } catch (Refusal refused) {
      return refused;
    }
  }
}
