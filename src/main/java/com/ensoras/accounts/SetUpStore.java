package com.ensoras.accounts;

import com.ensoras.kernel.SecretBox;
import com.ensoras.kernel.Token;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The secret of the set-up link: sealed, not hashed, since each start prints it again. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SetUpStore {

  private static final String PURPOSE = "set-up";

  private final JdbcClient jdbc;
  private final SecretBox box;

  SetUpStore(JdbcClient jdbc, SecretBox box) {
    this.jdbc = jdbc;
    this.box = box;
  }

  Optional<Token> find() {
    return jdbc.sql("select sealed from set_up_link")
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(this::open);
  }

  /** The one there is, or a new one. */
  Token present() {
    jdbc.sql("insert into set_up_link (sealed) values (:sealed) on conflict do nothing")
        .param("sealed", seal(Token.fresh()))
        .update();
    return find().orElseThrow();
  }

  Token replace() {
    var fresh = Token.fresh();
    jdbc.sql(
            """
            insert into set_up_link (sealed) values (:sealed)
            on conflict (one) do update set sealed = excluded.sealed, created_at = now()
            """)
        .param("sealed", seal(fresh))
        .update();
    return fresh;
  }

  /** Only one of many gets it; a rollback puts it back. */
  Optional<Token> take() {
    return jdbc.sql("delete from set_up_link returning sealed")
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(this::open);
  }

  private byte[] seal(Token token) {
    return box.seal(PURPOSE, token.reveal().getBytes(StandardCharsets.US_ASCII));
  }

  private Token open(byte[] sealed) {
    var plain = box.open(PURPOSE, sealed);
    return Token.parse(new String(plain, StandardCharsets.US_ASCII)).orElseThrow();
  }
}
