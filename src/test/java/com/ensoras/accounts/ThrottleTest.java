package com.ensoras.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.kernel.TooMany;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EnsorasTest
@Tag("database")
class ThrottleTest {

  private static final Throttle.Limit FIVE = new Throttle.Limit(5, Duration.ofMinutes(10));

  @Autowired ApplicationContext context;
  @Autowired Throttle throttle;
  @Autowired JdbcClient jdbc;

  private final Throttle.Counter counter = FIVE.of("test", UUID.randomUUID().toString());

  @Test
  void parallelAttemptsCannotBeatIt() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> attempt = this::isLetThrough;
      var results = threads.invokeAll(IntStream.range(0, 40).mapToObj(n -> attempt).toList());
      var through = 0;
      for (var result : results) {
        through += result.get() ? 1 : 0;
      }
      assertThat(through).isEqualTo(5);
    }
  }

  @Test
  void whoIsRefusedIsToldWhenToComeBack() {
    IntStream.range(0, 5).forEach(n -> throttle.count(counter));
    assertThatThrownBy(() -> throttle.count(counter))
        .isInstanceOfSatisfying(
            TooMany.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(429);
              assertThat(refusal.retryAfterSeconds()).isBetween(500, 600);
            });
  }

  @Test
  void whoWasRightGetsTheAttemptBack() {
    IntStream.range(0, 50).forEach(n -> throttle.count(counter).giveBack());
    assertThat(isLetThrough()).isTrue();
  }

  @Test
  void theWindowEndsAndRefusedAttemptsDoNotProlongIt() {
    IntStream.range(0, 9).forEach(n -> isLetThrough());
    jdbc.sql("update throttle set resets_at = now() where hits = 9").update();
    assertThat(isLetThrough()).isTrue();
  }

  @Test
  void nobodyCountsInsideATransactionThatMightBeRolledBack() {
    var people = new TestPeople(context);
    assertThatThrownBy(() -> people.inTransaction(() -> throttle.count(counter)))
        .isInstanceOf(IllegalStateException.class);
  }

  private boolean isLetThrough() {
    try {
      throttle.count(counter);
      return true;
    } catch (TooMany refused) {
      return false;
    }
  }
}
