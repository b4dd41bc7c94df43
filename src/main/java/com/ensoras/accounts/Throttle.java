package com.ensoras.accounts;

import com.ensoras.kernel.SecretBox;
import com.ensoras.kernel.TooMany;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts attempts before they are judged, in a transaction of its own: the row of the counter makes
 * parallel requests stand in line, and a refusal cannot roll the count back. Whoever turns out to
 * be right gets the attempt back, so that only wrong ones add up.
 */
@Component
public class Throttle {

  private static final String PURPOSE = "throttle";

  private final JdbcClient jdbc;
  private final SecretBox box;
  private final TransactionTemplate transaction;

  Throttle(JdbcClient jdbc, SecretBox box, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.box = box;
    this.transaction = new TransactionTemplate(manager);
  }

  /** How many attempts a window of time may hold. */
  public record Limit(int attempts, Duration window) {

    /** What the attempts have in common. */
    public Counter of(String... parts) {
      return new Counter(String.join("\n", parts), this);
    }
  }

  public record Counter(String name, Limit limit) {}

  /** An attempt that was counted. */
  public final class Attempt {

    private final List<byte[]> keys;

    private Attempt(List<byte[]> keys) {
      this.keys = keys;
    }

    /** It was right: as if it had not been made. */
    public void giveBack() {
      transaction.executeWithoutResult(status -> keys.forEach(Throttle.this::decrease));
    }
  }

  private record Hit(byte[] key, int hits, long secondsLeft, Counter counter) {
    boolean isOver() {
      return hits > counter.limit().attempts();
    }
  }

  /**
   * @throws TooMany when one of the counters is beyond its limit
   */
  public Attempt count(Counter... counters) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Attempts are counted before the transaction begins.");
    }
    var hits = transaction.execute(status -> inOrder(counters).map(this::increase).toList());
    if (hits == null) {
      throw new IllegalStateException("nothing was counted");
    }
    hits.stream().filter(Hit::isOver).mapToLong(Hit::secondsLeft).max().ifPresent(Throttle::refuse);
    return new Attempt(hits.stream().map(Hit::key).toList());
  }

  private static void refuse(long seconds) {
    var minutes = Math.max(1, (seconds + 59) / 60);
    throw new TooMany(
        "Too many attempts. Try again in %s."
            .formatted(minutes == 1 ? "a minute" : minutes + " minutes"),
        Duration.ofSeconds(seconds));
  }

  /** Rows are locked in the order of their keys, so that nobody waits in a circle. */
  private Stream<Hit> inOrder(Counter... counters) {
    return Arrays.stream(counters)
        .map(counter -> new Hit(key(counter), 0, 0, counter))
        .sorted((a, b) -> Arrays.compareUnsigned(a.key(), b.key()));
  }

  private Hit increase(Hit hit) {
    return jdbc.sql(
            """
            insert into throttle as t (key, hits, resets_at)
            values (:key, 1, now() + make_interval(secs => :window))
            on conflict (key) do update
            set hits = case when t.resets_at <= now() then 1 else t.hits + 1 end,
                resets_at = case when t.resets_at <= now() then excluded.resets_at else t.resets_at end
            returning hits, ceil(extract(epoch from resets_at - now()))::bigint as seconds_left
            """)
        .param("key", hit.key())
        .param("window", hit.counter().limit().window().toSeconds())
        .query(
            (row, n) ->
                new Hit(hit.key(), row.getInt("hits"), row.getLong("seconds_left"), hit.counter()))
        .single();
  }

  private void decrease(byte[] key) {
    jdbc.sql("update throttle set hits = hits - 1 where key = :key and hits > 0")
        .param("key", key)
        .update();
  }

  private byte[] key(Counter counter) {
    return box.sign(PURPOSE, counter.name().getBytes(StandardCharsets.UTF_8));
  }
}
