package com.ensoras.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an account is signed in, for whoever administers its memberships; in the caller's
 * transaction, who also asks for the right and leaves the entry in the trail.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccountSessions {

  private static final int MOST_SHOWN = 50;

  private final JdbcClient jdbc;

  AccountSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest use first. */
  public List<Session> of(AccountId account) {
    return jdbc.sql(
            """
            select id, device, address, created_at, last_seen_at
            from session
            where account_id = :account and expires_at > now()
            order by last_seen_at desc, id
            limit :most
            """)
        .param("account", account.value())
        .param("most", MOST_SHOWN)
        .query(
            (row, n) ->
                new Session(
                    new SessionId((UUID) row.getObject("id")),
                    row.getString("device"),
                    row.getString("address"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("last_seen_at").toInstant(),
                    false))
        .list();
  }

  /**
   * Signs the account out everywhere; its live pages are told on commit.
   *
   * @return how many sessions were ended
   */
  public int endAll(AccountId account) {
    return jdbc.sql(
            """
            with gone as (delete from session where account_id = :account returning id)
            select pg_notify('ensoras', 'session ' || id) from gone
            """)
        .param("account", account.value())
        .query((row, n) -> 1)
        .list()
        .size();
  }
}
