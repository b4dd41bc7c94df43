package com.ensoras.accounts;

import com.ensoras.kernel.Token;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of sessions; each one that goes is told to the live pages when the transaction commits.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SessionStore {

  static final int DAYS = 30;

  private static final int MOST_SHOWN = 50;

  private final JdbcClient jdbc;

  SessionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, Token token, Origin origin) {
    jdbc.sql(
            """
            insert into session (token_hash, account_id, expires_at, address, device)
            values (:hash, :account, now() + make_interval(days => :days), :address, :device)
            """)
        .param("hash", token.hash())
        .param("account", account.value())
        .param("days", DAYS)
        .param("address", origin.address())
        .param("device", origin.device())
        .update();
  }

  List<Session> list(AccountId account, SessionId present) {
    return jdbc.sql(
            """
            select id, device, address, created_at, last_seen_at
            from session
            where account_id = :account and expires_at > now()
            order by id = :present desc, last_seen_at desc, id
            limit :most
            """)
        .param("account", account.value())
        .param("present", present.value())
        .param("most", MOST_SHOWN)
        .query(
            (row, n) -> {
              var id = new SessionId(row.getObject("id", UUID.class));
              return new Session(
                  id,
                  row.getString("device"),
                  row.getString("address"),
                  row.getObject("created_at", OffsetDateTime.class).toInstant(),
                  row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                  id.equals(present));
            })
        .list();
  }

  int end(AccountId account, SessionId session) {
    return ended(
        jdbc.sql(ending("account_id = :account and id = :session"))
            .param("session", session.value()),
        account);
  }

  int endAllBut(AccountId account, SessionId kept) {
    endSecondSteps(account);
    return ended(
        jdbc.sql(ending("account_id = :account and id <> :session")).param("session", kept.value()),
        account);
  }

  int endAll(AccountId account) {
    endSecondSteps(account);
    return ended(jdbc.sql(ending("account_id = :account")), account);
  }

  /** What would soon be a session. */
  private void endSecondSteps(AccountId account) {
    jdbc.sql("delete from second_step where account_id = :account")
        .param("account", account.value())
        .update();
  }

  private static String ending(String which) {
    return """
        with gone as (delete from session where %s returning id)
        select pg_notify('ensoras', 'session ' || id) from gone
        """
        .formatted(which);
  }

  private static int ended(JdbcClient.StatementSpec statement, AccountId account) {
    return statement.param("account", account.value()).query((row, n) -> 1).list().size();
  }
}
