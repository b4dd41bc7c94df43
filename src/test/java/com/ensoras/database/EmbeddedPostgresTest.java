package com.ensoras.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class EmbeddedPostgresTest {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private Path path;
  private EmbeddedPostgres postgres;

  @BeforeEach
  void startInAnEmptyFolder() throws IOException {
    path = TestFolder.fresh("embedded");
    Files.createDirectory(path.resolve("postgres-18.new")); // an earlier try that was cut off
    Files.writeString(path.resolve("postgres-18.new/PG_VERSION"), "1");
    postgres = start();
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void aKilledPostgresComesBackOnItsPortWithEveryAcknowledgedRow() throws Exception {
    execute("create table fact (n int)");
    execute("insert into fact values (1)");
    Leftovers.signal("KILL", postmaster());
    awaitWritable();
    execute("insert into fact values (2)");
    assertThat(rows("select n::text from fact order by n")).containsExactly("1", "2");
  }

  @Test
  void aPidFileThatNamesAForeignProcessStopsNothing() throws Exception {
    postgres.close();
    var foreign = ProcessHandle.current().pid();
    Files.writeString(
        path.resolve("postgres-18/postmaster.pid"),
        foreign + "\n" + path.resolve("postgres-18") + "\n0\n5432\n\n127.0.0.1\n\n\n");
    postgres = start();
    assertThat(rows("select 'alive'")).containsExactly("alive");
  }

  @Test
  void aSecondOneIsRefusedAndNamesTheFirst() {
    assertThatThrownBy(this::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith(
            "Another Ensoras (process " + ProcessHandle.current().pid() + ") already uses the");
  }

  @Test
  void whenItIsStoppedNobodyWorksInTheClusterAndTheFolderIsFree() throws Exception {
    postgres.close();
    assertThat(Leftovers.processesIn(path.resolve("postgres-18").toRealPath())).isEmpty();
    assertThat(DataFolder.at(path).isClaimed()).isFalse();
  }

  @Test
  void passwordsAreGeneratedAndForTheOwnerOfTheFolderOnly() throws Exception {
    for (var name : List.of("admin.password", "owner.password")) {
      var permissions = Files.getPosixFilePermissions(path.resolve(name));
      assertThat(permissions).extracting(Enum::name).containsOnly("OWNER_READ", "OWNER_WRITE");
      assertThat(Files.readString(path.resolve(name)).strip()).hasSize(32);
    }
    assertThatThrownBy(() -> postgres.server().as("ensoras_owner", "guess").connect())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    assertThat(rows("select setting from pg_settings where name = 'listen_addresses'"))
        .containsExactly("127.0.0.1");
    assertThat(rows("select setting from pg_settings where name in ('fsync', 'jit') order by name"))
        .containsExactly("on", "off");
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(DataFolder.at(path), TestFolder.VERSION, List.of());
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(path.resolve("postgres-18/postmaster.pid")).getFirst().strip());
  }

  private void awaitWritable() throws InterruptedException {
    var deadline = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      try {
        execute("create table if not exists probe (n int)");
        return;
      } catch (SQLException e) {
        assertThat(System.nanoTime()).as("still not writable: %s", e).isLessThan(deadline);
        Thread.sleep(50);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = postgres.server().connect()) {
      Statements.execute(connection, sql);
    }
  }

  private List<String> rows(String sql) throws SQLException {
    try (var connection = postgres.server().connect()) {
      return Statements.column(connection, sql);
    }
  }
}
