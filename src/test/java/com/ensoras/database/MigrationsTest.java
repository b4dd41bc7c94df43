package com.ensoras.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.kernel.SecretBox;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MigrationsTest {

  private static final SecretBox SECRETS = secret("the secret of this installation");

  private static DataFolder folder;
  private static EmbeddedPostgres postgres;
  private static Server owner;

  @BeforeAll
  static void manyNodesStartAtOnce() throws Exception {
    folder = DataFolder.at(TestFolder.fresh("migrations"));
    postgres = EmbeddedPostgres.start(folder, TestFolder.VERSION, List.of("fsync=off"));
    owner = postgres.server();
    Callable<Void> node =
        () -> {
          new Migrations(owner, SECRETS).run();
          return null;
        };
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(nodes.invokeAll(List.of(node, node, node)))
          .allMatch(each -> each.state() == Future.State.SUCCESS);
    }
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void anotherSecretIsRefusedAndChangesNothing() {
    var other = new Migrations(owner, secret("somebody else's secret"));
    assertThatThrownBy(other::run)
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("This data was written with another secret.");
    assertThatThrownBy(other::verify).isInstanceOf(CannotStart.class);
    assertThatCode(() -> app().connect().close()).doesNotThrowAnyException();
  }

  @Test
  void aRoleThatWouldBypassRowLevelSecurityIsRefused() throws Exception {
    refusedWith("alter role ensoras_app bypassrls", "alter role ensoras_app nobypassrls");
    refusedWith("alter role ensoras_app superuser", "alter role ensoras_app nosuperuser");
    refusedWith(
        "alter table installation owner to ensoras_app",
        "alter table installation owner to ensoras_owner");
    new Migrations(owner, SECRETS).run();
  }

  @Test
  void theApplicationCannotTouchWhatProvesTheInstallation() {
    for (var table : List.of("installation", "flyway_schema_history")) {
      assertThatThrownBy(
              () -> {
                try (var connection = app().connect()) {
                  Statements.execute(connection, "delete from " + table);
                }
              })
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsSaidInOneSentence() {
    var nowhere = Server.of("postgresql://owner:hush@127.0.0.1:1/ensoras");
    assertThatThrownBy(new Migrations(nowhere, SECRETS)::run)
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("Cannot reach the database: ")
        .message()
        .doesNotContain("hush");
  }

  private static void refusedWith(String wrong, String right) throws SQLException {
    var url = owner.jdbcUrl();
    var admin = new Server(url, "postgres", folder.secret("admin.password"));
    try (var connection = admin.connect()) {
      Statements.execute(connection, wrong);
      assertThatThrownBy(new Migrations(owner, SECRETS)::run)
          .as(wrong)
          .isInstanceOf(CannotStart.class);
      Statements.execute(connection, right);
    }
  }

  private static Server app() {
    return owner.as(Roles.APP, Roles.password(SECRETS));
  }

  private static SecretBox secret(String text) {
    return new SecretBox(text.getBytes(StandardCharsets.UTF_8));
  }
}
