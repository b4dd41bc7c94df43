package com.ensoras.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The product on PostgreSQL against the model: the same answer and the same state after every step
 * of random sequences, and every invariant holds. A failure prints its seed and the shortest
 * sequence; {@code -Densoras.model.seed=…} plays one again.
 */
@EnsorasTest
@Tag("model")
class ProductModelTest {

  private static final Duration AT_LEAST = Duration.ofSeconds(60);
  private static final long FIXED = 1_000_000;

  @Autowired ApplicationContext context;
  private final List<ProductDriver> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(ProductDriver::close);
  }

  /** Half of the seeds are the same each time, the other half are new. */
  @Test
  void theProductDoesWhatTheSpecificationSays() {
    play(Integer.getInteger("ensoras.model.sequences", 150), 40, AT_LEAST);
  }

  @Test
  @Tag("bench")
  void andSoForALongTime() {
    play(com.ensoras.bench.Sizes.of(2000, 20), 50, Duration.ZERO);
  }

  private void play(int sequences, int steps, Duration atLeast) {
    var one = Long.getLong("ensoras.model.seed");
    var fresh = ThreadLocalRandom.current().nextLong(1L << 40);
    var harness = new Harness(this::product);
    var until = System.nanoTime() + atLeast.toNanos();
    var played = 0;
    while (played < sequences || (one == null && System.nanoTime() < until)) {
      var seed = one != null ? one : played % 2 == 0 ? FIXED + played : fresh + played;
      assertThat(harness.run(seed, steps).map(Harness.Failure::story).orElse("")).isEmpty();
      played = one != null ? sequences : played + 1;
    }
    System.out.printf(
        "Model: %d sequences of %d steps, seeds %d… and %d…, %d steps:%n%s%n",
        played, steps, FIXED, fresh, harness.tally.all(), harness.tally);
  }

  private Driver product() {
    open.forEach(ProductDriver::close);
    open.clear();
    var driver = new ProductDriver(context);
    open.add(driver);
    return driver;
  }
}
