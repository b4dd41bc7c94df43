package com.ensoras.races;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.SecondNode;
import com.ensoras.model.Outcome;
import com.ensoras.model.ProductDriver;
import com.ensoras.races.Oracle.Ending;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two people on two nodes at the same moment: answers, state and audit entries are those of one
 * order or the other, and nobody sees a deadlock. Each pair is forced into both orders, by a latch
 * on the project's row behind which both already stand, and then let loose.
 */
@EnsorasTest
@Tag("races")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesTest {

  static final List<Pair> PAIRS = Pair.ALL;

  private static final int FREE_ROUNDS = 20;

  @Autowired ApplicationContext context;
  private SecondNode second;
  private int rounds;

  @BeforeAll
  void start() {
    second = SecondNode.beside(context);
  }

  @AfterAll
  void stop() {
    second.close();
    System.out.println("Races: " + PAIRS.size() + " pairs, " + rounds + " rounds on two nodes");
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void eitherOrder(Pair pair) {
    forced(pair, true);
    forced(pair, false);
    free(pair, FREE_ROUNDS);
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  @Tag("bench")
  void eitherOrderMoreOften(Pair pair) {
    free(pair, com.ensoras.bench.Sizes.of(200, 5));
  }

  /** Both wait behind the latch, in this order, when it opens. */
  private void forced(Pair pair, boolean aFirst) {
    try (var round = new Round(pair);
        var latch = new Latch(context, round.slug())) {
      var one = aFirst ? round.a : round.b;
      var other = aFirst ? round.b : round.a;
      var early = CompletableFuture.supplyAsync(one, round.threads);
      latch.awaitWaiting(1, early);
      var late = CompletableFuture.supplyAsync(other, round.threads);
      latch.awaitWaiting(2, late);
      latch.open();
      var a = (aFirst ? early : late).join();
      var b = (aFirst ? late : early).join();
      var ending = aFirst ? Oracle.aFirst(pair) : Oracle.bFirst(pair);
      round.judge(List.of(ending), a, b);
    }
  }

  private void free(Pair pair, int rounds) {
    var endings = List.of(Oracle.aFirst(pair), Oracle.bFirst(pair));
    for (var i = 0; i < rounds; i++) {
      try (var round = new Round(pair)) {
        var start = new CyclicBarrier(2);
        var a = CompletableFuture.supplyAsync(together(start, round.a), round.threads);
        var b = CompletableFuture.supplyAsync(together(start, round.b), round.threads);
        round.judge(endings, a.join(), b.join());
      }
    }
  }

  private static Supplier<Outcome> together(CyclicBarrier start, Supplier<Outcome> request) {
    var later = ThreadLocalRandom.current().nextLong(2_000_000);
    return () -> {
      try {
        start.await();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(later);
      return request.get();
    };
  }

  /** A house of its own, and the two requests, ready to be sent. */
  private final class Round implements AutoCloseable {

    private final Pair pair;
    private final ProductDriver product = new ProductDriver(context);
    private final long entries;
    final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    final Supplier<Outcome> a;
    final Supplier<Outcome> b;

    Round(Pair pair) {
      this.pair = pair;
      for (var step : pair.before()) {
        assertThat(product.perform(step)).as("%s", step).isEqualTo(Outcome.OK);
      }
      entries = product.see(List.of("acme")).get("acme").entries();
      a = product.prepare(pair.a());
      b = product.at(second.url()).prepare(pair.b());
    }

    String slug() {
      return product.slug("acme");
    }

    void judge(List<Ending> endings, Outcome seenA, Outcome seenB) {
      rounds++;
      var seen = product.see(List.of("acme")).get("acme");
      var written = seen.entries() - entries;
      assertThat(Oracle.judge(endings, seenA, seenB, seen.state(), written))
          .as("%s", pair)
          .isEmpty();
    }

    @Override
    public void close() {
      product.close();
    }
  }
}
