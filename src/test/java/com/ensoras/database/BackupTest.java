package com.ensoras.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.SecretBox;
import com.ensoras.kernel.Token;
import com.ensoras.world.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was written while Ensoras ran is there again in a new folder, and lets nobody in. */
@EnsorasTest
@Tag("database")
class BackupTest {

  /** What must come back, each with the rows of it that nobody else writes meanwhile. */
  private static final Map<String, String> KEPT =
      Map.of(
          "account", "id in (select account_id from member where project_id = %s)",
          "project", "id = %s",
          "member", "project_id = %s",
          "role", "project_id = %s",
          "permission", "true",
          "team", "project_id = %s",
          "audit_entry", "project_id = %s",
          "audit_head", "project_id = %s",
          "attachment", "project_id = %s");

  @Autowired ApplicationContext context;
  @Autowired Backup backup;
  @Autowired SecretBox secrets;

  @Test
  void aBackupComesBackWholeAndOnlyOnceAndWithoutWhatLetsPeopleIn() throws Exception {
    var folder = TestFolder.fresh("restored");
    var file = folder.resolve("ensoras.backup");
    long project;
    try (var world = new World(context)) {
      project = world.one(Long.class, "select id from project where slug = ?", world.acme);
      inviteSomebody(world);
      world.olga.post("/p/" + world.acme + "/teams", "name", "Billing", "active", "true");
      world.olga.upload("/p/" + world.acme + "/tickets/new/files?name=a.txt", "content");
      backup.run(List.of(file.toString()));
    }
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    try (var other =
        EmbeddedPostgres.start(DataFolder.at(folder), TestFolder.VERSION, List.of("fsync=off"))) {
      refusesWhatIsNoBackup(other, folder);
      new Restore(Database.of(other.server()), secrets).run(List.of(file.toString()));
      holdsTheSame(other, project);
      lettingNobodyIn(other);
      refusesASecondTime(other, file);
      new Migrations(other.server(), secrets).run();
    }
  }

  @Test
  void aBackupWritesOverNothing() throws Exception {
    var file = TestFolder.fresh("occupied").resolve("kept");
    Files.writeString(file, "precious");
    assertThatThrownBy(() -> backup.run(List.of(file.toString())))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("exists already");
    assertThat(Files.readString(file)).isEqualTo("precious");
    assertThatThrownBy(() -> backup.run(List.of())).isInstanceOf(Invalid.class);
  }

  /** A backup is compared with what it was made from. */
  private void holdsTheSame(EmbeddedPostgres other, long project) throws Exception {
    try (var here = TestDatabase.asOperator(context);
        var there = operator(other)) {
      for (var table : KEPT.keySet()) {
        assertThat(digest(there, table, project))
            .as(table)
            .isNotEmpty()
            .isEqualTo(digest(here, table, project));
      }
      assertThat(constraints(there)).hasSizeGreaterThan(50).isEqualTo(constraints(here));
      assertThat(
              Statements.column(there, "select nextval(pg_get_serial_sequence('project', 'id'))"))
          .allSatisfy(
              next ->
                  assertThat(Long.parseLong(next))
                      .isGreaterThan(
                          Long.parseLong(
                              Statements.column(there, "select max(id) from project").getFirst())));
    }
  }

  private static void lettingNobodyIn(EmbeddedPostgres other) throws Exception {
    try (var there = operator(other)) {
      assertThat(Statements.column(there, "select id from session")).isEmpty();
      assertThat(Statements.column(there, "select distinct state from invitation"))
          .isNotEmpty()
          .doesNotContain("pending");
      assertThat(Statements.column(there, "select id from mail where sealed is not null"))
          .isEmpty();
    }
  }

  private void refusesASecondTime(EmbeddedPostgres other, Path file) {
    assertThatThrownBy(
            () -> new Restore(Database.of(other.server()), secrets).run(List.of(file.toString())))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("not empty");
  }

  private void refusesWhatIsNoBackup(EmbeddedPostgres other, Path folder) throws Exception {
    var file = folder.resolve("ensoras.backup");
    var wrongSecret = new SecretBox("another secret altogether".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(
            () ->
                new Restore(Database.of(other.server()), wrongSecret).run(List.of(file.toString())))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("another secret");
    var whole = Files.readAllBytes(file);
    var half = Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length / 2));
    var text = Files.writeString(folder.resolve("text"), "not a zip at all");
    for (var bad : List.of(half, text, folder.resolve("missing"))) {
      assertThatThrownBy(
              () -> new Restore(Database.of(other.server()), secrets).run(List.of(bad.toString())))
          .as("%s", bad)
          .isInstanceOfAny(CannotStart.class, Invalid.class);
    }
  }

  private static void inviteSomebody(World world) {
    world.run(
        """
        insert into invitation (project_id, email, email_key, role_id, role_name, inviter_id,
          inviter_account, mailed_hash, copied_hash, expires_at)
        select m.project_id, 'nina@example.test', 'nina@example.test', ?, 'Viewer', m.id,
          m.account_id, ?, ?, now() + interval '7 days'
        from member m
        where m.id = ?
        """,
        world.role("Viewer"),
        Token.fresh().hash(),
        Token.fresh().hash(),
        world.olga.member());
  }

  private static List<String> constraints(Connection connection) throws Exception {
    return Statements.column(
        connection,
        """
        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated
        from pg_constraint
        where connamespace = 'public'::regnamespace
        union all
        select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
        union all
        select relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
        order by 1
        """);
  }

  private static String digest(Connection connection, String table, long project) throws Exception {
    var rows = KEPT.get(table).formatted(project);
    var all =
        "select coalesce(md5(string_agg(t::text, '\n' order by t::text)), '') from %s t where %s";
    return Statements.column(connection, all.formatted(table, rows)).getFirst();
  }

  private static Connection operator(EmbeddedPostgres postgres) throws Exception {
    var connection = postgres.server().connect();
    Statements.execute(connection, "set role " + Roles.OPERATOR);
    return connection;
  }
}
