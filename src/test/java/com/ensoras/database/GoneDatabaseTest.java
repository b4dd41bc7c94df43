package com.ensoras.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody is let in, nobody hangs, and nothing has to be started again. */
@Tag("database")
class GoneDatabaseTest {

  private static final Duration LIMIT = Duration.ofMillis(1_800);

  private static final int REQUESTS = 60;

  private static Path cluster;
  private static EmbeddedPostgres postgres;
  private static HikariDataSource pool;
  private static GatedTransactionManager transactions;
  private static JdbcClient jdbc;

  private record Answer(boolean allowed, boolean refused, Duration after) {}

  @BeforeAll
  static void start() throws Exception {
    var folder = TestFolder.fresh("gone");
    postgres = EmbeddedPostgres.start(DataFolder.at(folder), TestFolder.VERSION, List.of());
    cluster = folder.resolve("postgres-18").toRealPath();
    pool = new HikariDataSource(DatabaseConfiguration.pool(postgres.server(), false));
    transactions = new GatedTransactionManager(pool, DatabaseConfiguration.POOL, LIMIT);
    jdbc = JdbcClient.create(pool);
  }

  @AfterAll
  static void stop() {
    pool.close();
    postgres.close();
  }

  @Test
  void aFrozenDatabaseRefusesEverybodyAndComesBack() throws Exception {
    assertThat(ask()).allMatch(Answer::allowed);
    var frozen = Leftovers.processesIn(cluster);
    frozen.forEach(pid -> Leftovers.signal("STOP", pid));
    try {
      var answers = ask();
      assertThat(answers).hasSize(REQUESTS).allMatch(Answer::refused);
      tell("frozen", answers);
    } finally {
      frozen.forEach(pid -> Leftovers.signal("CONT", pid));
    }
    awaitAllowed();
    assertThat(ask()).allMatch(Answer::allowed);
  }

  @Test
  void aKilledDatabaseRefusesOrAnswersAndComesBack() throws Exception {
    awaitAllowed();
    Leftovers.processesIn(cluster).forEach(pid -> Leftovers.signal("KILL", pid));
    var answers = ask();
    assertThat(answers).hasSize(REQUESTS).allMatch(answer -> answer.allowed() || answer.refused());
    tell("killed", answers);
    awaitAllowed();
    assertThat(ask()).allMatch(Answer::allowed);
  }

  @Test
  void anotherTransactionInsideOneIsRefused() {
    var outer = new TransactionTemplate(transactions);
    var inner = new TransactionTemplate(transactions);
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    assertThatThrownBy(
            () -> outer.executeWithoutResult(o -> inner.executeWithoutResult(i -> select())))
        .isInstanceOf(IllegalStateException.class);
    inner.executeWithoutResult(i -> select());
  }

  @Test
  void aTransactionThatTakesItsTimeSaysSo() {
    var slow = new TransactionTemplate(transactions);
    slow.setTimeout(30);
    slow.executeWithoutResult(tx -> jdbc.sql("select pg_sleep(3)").query().singleRow());
    assertThatThrownBy(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(tx -> jdbc.sql("select pg_sleep(3)").query().singleRow()))
        .satisfies(thrown -> assertThat(CannotDecide.in(thrown)).isPresent());
  }

  /** Two seconds are meant, which a busy machine may not keep: told, not asserted. */
  private static void tell(String what, List<Answer> answers) {
    var longest = answers.stream().map(Answer::after).max(Duration::compareTo).orElseThrow();
    System.out.println("Database " + what + ": the last answer after " + longest);
  }

  /** Many at once, each in a transaction of its own. */
  private static List<Answer> ask() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> one = GoneDatabaseTest::askOnce;
      var asked = threads.invokeAll(IntStream.range(0, REQUESTS).mapToObj(i -> one).toList());
      return asked.stream().map(java.util.concurrent.Future::resultNow).toList();
    }
  }

  private static Answer askOnce() {
    var begun = System.nanoTime();
    try {
      new TransactionTemplate(transactions).executeWithoutResult(tx -> select());
      return new Answer(true, false, since(begun));
    } catch (RuntimeException e) {
      return new Answer(false, CannotDecide.in(e).isPresent(), since(begun));
    }
  }

  private static void awaitAllowed() throws InterruptedException {
    var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!askOnce().allowed()) {
      assertThat(System.nanoTime()).as("still refused").isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  private static void select() {
    jdbc.sql("select 1").query(Integer.class).single();
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
