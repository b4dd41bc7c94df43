package com.ensoras.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.MemberId;
import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.accounts.AccountEvent;
import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.AccountTrail;
import com.ensoras.audit.Event.Doer;
import com.ensoras.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes the trail outside of Ensoras is found out, the database's owner too. */
@EnsorasTest
@Tag("database")
class VerificationTest {

  private static final AtomicLong FRESH = new AtomicLong(900_000_000);

  @Autowired Trail trail;
  @Autowired AccountTrail accounts;
  @Autowired Verification verification;
  @Autowired ProjectLock lock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;
  @Autowired PlatformTransactionManager manager;

  private final long project = FRESH.incrementAndGet();
  private final String chain = "project-" + project;
  private final AccountId account = new AccountId(UUID.randomUUID());

  @BeforeEach
  void aProjectWithFourEntries() throws SQLException {
    asSuperuser(
        """
        insert into account (id, email, email_key, name, confirmed)
        values ('%2$s', '%2$s@example.com', '%2$s@example.com', 'Olga', true);
        insert into project (id, slug, name, owner_id) values (%1$d, 'p-%1$d', 'Acme', '%3$s');
        insert into member (project_id, id, account_id) values (%1$d, '%3$s', '%2$s');
        """
            .formatted(project, account.value(), UUID.randomUUID()));
    for (var name : List.of("Agents", "Leads", "Viewers", "Billing")) {
      record(Event.of(Deed.ROLE_CREATED).about("role", name, name).after(Map.of("name", name)));
    }
  }

  /** Whoever verifies the whole database later finds nothing broken by us. */
  @AfterEach
  void removeTheTraces() throws SQLException {
    tamper(
        "delete from audit_entry where chain = '%1$s'; delete from audit_head where chain = '%1$s'");
  }

  @Test
  void anUntouchedTrailIsWhole() {
    assertThat(broken()).isEmpty();
    assertThat(end().seq()).isEqualTo(4);
  }

  @Test
  void aRolledBackOperationLeavesNoEntryAndNoGap() {
    transaction()
        .executeWithoutResult(
            status -> {
              trail.record(lock.forTask(SystemTask.OPERATE, new ProjectId(project)), event());
              status.setRollbackOnly();
            });
    record(event());
    assertThat(broken()).isEmpty();
    assertThat(end().seq()).isEqualTo(5);
  }

  @Test
  void theApplicationCannotChangeAnEntry() {
    for (var attempt :
        List.of(
            "update audit_entry set what = 'x' where seq = 1",
            "delete from audit_entry",
            "truncate audit_entry",
            "delete from audit_head",
            "truncate audit_head")) {
      assertThatThrownBy(() -> jdbc.sql(attempt).update())
          .as(attempt)
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void theSuperuserIsStoppedByTheTriggerToo() {
    for (var attempt :
        List.of(
            "update audit_entry set what = 'x'",
            "delete from audit_entry",
            "truncate audit_entry")) {
      assertThatThrownBy(() -> asSuperuser(attempt))
          .as(attempt)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void aChangedEntryIsFound() throws SQLException {
    tamper(
        "update audit_entry set after = '{\"name\": \"Admins\"}' where chain = '%s' and seq = 2");
    assertThat(broken()).containsExactly(chain + ": entry 2 is not what was written");
  }

  @Test
  void everyColumnIsSigned() throws SQLException {
    for (var change :
        List.of(
            "at = at + interval '1 microsecond'",
            "actor_id = uuidv7()",
            "actor_name = 'Mallory'",
            "behalf_id = uuidv7()",
            "behalf_name = 'Mallory'",
            "what = 'role.deleted'",
            "subject_kind = 'team'",
            "subject_id = 'x'",
            "subject_name = 'x'",
            "before = '{\"name\": null}'",
            "after = '{}'",
            "place = '192.0.2.1'",
            "previous = sha256('x')",
            "hash = sha256('x')")) {
      aFreshProject(
          "update audit_entry set " + change + " where chain = '%s' and seq = 2",
          found -> assertThat(found).as(change).isNotEmpty());
    }
  }

  @Test
  void aRemovedEntryIsFound() throws SQLException {
    tamper("delete from audit_entry where chain = '%s' and seq = 2");
    assertThat(broken()).containsExactly(chain + ": entry 2 is missing");
  }

  @Test
  void aRemovedEntryIsFoundWhenTheOthersMoveUp() throws SQLException {
    tamper(
        """
        delete from audit_entry where chain = '%1$s' and seq = 2;
        update audit_entry set seq = 2 where chain = '%1$s' and seq = 3;
        update audit_entry set seq = 3 where chain = '%1$s' and seq = 4;
        update audit_head set seq = 3 where chain = '%1$s';
        """);
    assertThat(broken()).contains(chain + ": entry 2 does not follow the one before it");
  }

  @Test
  void anInsertedEntryIsFound() throws SQLException {
    tamper(
        """
        insert into audit_entry (chain, seq, project_id, at, actor_name, what, subject_kind,
          subject_id, subject_name, before, after, place, previous, hash)
        select chain, 5, project_id, now(), 'Olga', 'role.created', 'role', 'x', 'x', '{}', '{}', '', hash, sha256('x')
        from audit_entry where chain = '%1$s' and seq = 4;
        update audit_head set seq = 5, hash = sha256('x') where chain = '%1$s';
        """);
    assertThat(broken()).containsExactly(chain + ": entry 5 is not what was written");
  }

  @Test
  void entriesThatChangedPlacesAreFound() throws SQLException {
    tamper(
        """
        update audit_entry set seq = 99 where chain = '%1$s' and seq = 2;
        update audit_entry set seq = 2 where chain = '%1$s' and seq = 3;
        update audit_entry set seq = 3 where chain = '%1$s' and seq = 99;
        """);
    assertThat(broken()).contains(chain + ": entry 2 is not what was written");
  }

  @Test
  void anEntryOfAnotherChainIsFound() throws SQLException {
    record(event());
    aFreshProject(
        """
        update audit_entry e
        set previous = o.previous, hash = o.hash, at = o.at
        from audit_entry o
        where o.chain = '%s' and o.seq = 2 and e.chain = '%%s' and e.seq = 2
        """
            .formatted(chain),
        found -> assertThat(found).isNotEmpty());
  }

  @Test
  void aCutOffEndIsFoundByItsHead() throws SQLException {
    tamper("delete from audit_entry where chain = '%s' and seq = 4");
    assertThat(broken())
        .containsExactly(chain + ": it ends with entry 3 and should end with entry 4");
  }

  @Test
  void aCutOffEndWhoseHeadWasForgedIsFoundByAnEarlierEnd() throws SQLException {
    var noted = end();
    assertThat(ChainEnd.parse(noted.toString())).contains(noted);
    tamper(
        """
        delete from audit_entry where chain = '%1$s' and seq = 4;
        update audit_head h set seq = 3, hash = e.hash from audit_entry e
        where h.chain = '%1$s' and e.chain = h.chain and e.seq = 3;
        """);
    assertThat(broken()).isEmpty();
    assertThat(broken(noted)).containsExactly(chain + ": it ends with entry 3 and had entry 4");
  }

  @Test
  void aRemovedTrailIsFoundByAnEarlierEnd() throws SQLException {
    var noted = end();
    tamper(
        "delete from audit_entry where chain = '%1$s'; delete from audit_head where chain = '%1$s'");
    assertThat(broken(noted)).containsExactly(chain + ": the whole trail was removed");
  }

  @Test
  void aTrailThatGoesOnAfterANotedEndIsWhole() {
    var noted = end();
    record(event());
    assertThat(broken(noted)).isEmpty();
  }

  @Test
  void anAccountHasAChainOfItsOwnThatItsIdAloneOpens() throws SQLException {
    transaction()
        .executeWithoutResult(
            status ->
                accounts.record(
                    new AccountEvent(account, "Olga", AccountEvent.What.SIGNED_IN, "192.0.2.7")));
    var own = "account-" + account.value();
    var count = "select count(*) from audit_entry where chain = '" + own + "'";
    assertThat(jdbc.sql(count).query(Integer.class).single()).isZero();
    assertThat(verification.run(List.of()).ends())
        .anySatisfy(end -> assertThat(end.chain()).isEqualTo(own));
    tamperAll("update audit_entry set place = '' where chain = '" + own + "'");
    assertThat(verification.run(List.of()).broken())
        .contains(own + ": entry 1 is not what was written");
    tamperAll("update audit_entry set place = '192.0.2.7' where chain = '" + own + "'");
  }

  @Test
  void parallelOperationsMakeOneChain() throws InterruptedException {
    var threads =
        java.util.stream.Stream.generate(() -> Thread.ofVirtual().unstarted(() -> record(event())))
            .limit(20)
            .toList();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
    assertThat(end().seq()).isEqualTo(24);
    assertThat(broken()).isEmpty();
  }

  @Test
  void theCommandRefusesWhatIsNoEnd() {
    var command = new VerifyCommand(verification);
    assertThatThrownBy(() -> command.run(List.of("--head", "project-1:x:y")))
        .hasMessageContaining("verify-audit --head");
  }

  private void record(Event event) {
    transaction()
        .executeWithoutResult(
            status ->
                trail.record(
                    lock.forTask(SystemTask.OPERATE, new ProjectId(project)),
                    event.by(Doer.operator())));
  }

  private static Event event() {
    return Event.of(Deed.ROLE_DELETED)
        .about("role", MemberId.fresh().value(), "Agents \u2028 “x”")
        .before(Map.of("z", 1, "a", List.of("x", "y"), "yes", true, "empty", ""))
        .by(Doer.operator());
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(manager);
  }

  private ChainEnd end() {
    return verification.run(List.of()).ends().stream()
        .filter(end -> end.chain().equals(chain))
        .findFirst()
        .orElseThrow();
  }

  private List<String> broken(ChainEnd... noted) {
    return verification.run(List.of(noted)).broken().stream()
        .filter(sentence -> sentence.startsWith(chain + ":"))
        .toList();
  }

  private void aFreshProject(String change, java.util.function.Consumer<List<String>> found)
      throws SQLException {
    var other = new VerificationTest();
    other.trail = trail;
    other.accounts = accounts;
    other.verification = verification;
    other.lock = lock;
    other.jdbc = jdbc;
    other.context = context;
    other.manager = manager;
    other.aProjectWithFourEntries();
    assertThat(other.broken()).isEmpty();
    other.tamper(change);
    found.accept(other.broken());
    other.removeTheTraces();
  }

  private void tamper(String change) throws SQLException {
    tamperAll(change.formatted(chain));
  }

  /** As somebody with every right, who also knows the triggers. */
  private void tamperAll(String change) throws SQLException {
    asSuperuser("set local session_replication_role = replica;" + change);
  }

  private void asSuperuser(String statements) throws SQLException {
    try (var connection = TestDatabase.asSuperuser(context);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(statements);
      connection.commit();
    }
  }
}
