package com.ensoras.accounts;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Second factors: the sealed secret, the last time step used, the recovery codes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FactorStore {

  private final JdbcClient jdbc;

  FactorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Offered, but not on until a code was typed; does nothing while one is on. */
  boolean offer(AccountId id, byte[] sealed) {
    return jdbc.sql(
                """
                update account set two_factor_secret = :sealed, two_factor_step = 0
                where id = :id and two_factor_since is null
                """)
            .param("sealed", sealed)
            .param("id", id.value())
            .update()
        == 1;
  }

  Optional<byte[]> offered(AccountId id) {
    return secret(id, "null");
  }

  Optional<byte[]> active(AccountId id) {
    return secret(id, "not null");
  }

  void activate(AccountId id) {
    jdbc.sql("update account set two_factor_since = now() where id = :id")
        .param("id", id.value())
        .update();
  }

  /** False when this step or a later one was used before: a code is seen once only. */
  boolean useStep(AccountId id, long step) {
    return jdbc.sql(
                "update account set two_factor_step = :step where id = :id and two_factor_step < :step")
            .param("step", step)
            .param("id", id.value())
            .update()
        == 1;
  }

  void remove(AccountId id) {
    jdbc.sql(
            """
            update account
            set two_factor_secret = null, two_factor_since = null, two_factor_step = 0
            where id = :id
            """)
        .param("id", id.value())
        .update();
    dropCodes(id);
  }

  void replaceCodes(AccountId id, Collection<byte[]> hashes) {
    dropCodes(id);
    hashes.forEach(
        hash ->
            jdbc.sql("insert into recovery_code (account_id, code_hash) values (:id, :hash)")
                .param("id", id.value())
                .param("hash", hash)
                .update());
  }

  boolean useCode(AccountId id, byte[] hash) {
    return jdbc.sql("delete from recovery_code where account_id = :id and code_hash = :hash")
            .param("id", id.value())
            .param("hash", hash)
            .update()
        == 1;
  }

  int codesLeft(AccountId id) {
    return jdbc.sql("select count(*) from recovery_code where account_id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  private void dropCodes(AccountId id) {
    jdbc.sql("delete from recovery_code where account_id = :id").param("id", id.value()).update();
  }

  private Optional<byte[]> secret(AccountId id, String since) {
    return jdbc.sql(
            """
            select two_factor_secret from account
            where id = :id and two_factor_secret is not null and two_factor_since is %s
            """
                .formatted(since))
        .param("id", id.value())
        .query((row, n) -> row.getBytes(1))
        .optional();
  }
}
