package com.ensoras.accounts;

import com.ensoras.kernel.Token;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Half-made sign-ins. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SecondStepStore {

  static final Duration LIFE = Duration.ofMinutes(10);

  private final JdbcClient jdbc;

  SecondStepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Token start(AccountId account) {
    var token = Token.fresh();
    jdbc.sql(
            """
            insert into second_step (token_hash, account_id, expires_at)
            values (:hash, :account, now() + make_interval(secs => :life))
            """)
        .param("hash", token.hash())
        .param("account", account.value())
        .param("life", LIFE.toSeconds())
        .update();
    return token;
  }

  Optional<AccountId> find(Token token) {
    return jdbc.sql(
            "select account_id from second_step where token_hash = :hash and expires_at > now()")
        .param("hash", token.hash())
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  boolean use(Token token) {
    return jdbc.sql("delete from second_step where token_hash = :hash and expires_at > now()")
            .param("hash", token.hash())
            .update()
        == 1;
  }
}
