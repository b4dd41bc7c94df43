package com.ensoras.audit;

import com.ensoras.accounts.AccountEvent;
import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.AccountTrail;
import com.ensoras.kernel.SecretBox;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chains of accounts, which belong to no project: each is reached by its account alone, which
 * the row-security setting names.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccountChains implements AccountTrail {

  private final JdbcClient jdbc;
  private final SecretBox box;

  AccountChains(JdbcClient jdbc, SecretBox box) {
    this.jdbc = jdbc;
    this.box = box;
  }

  @Override
  public void record(AccountEvent event) {
    var place = next(event.account());
    var entry =
        new Entry(
            Chain.of(event.account()),
            place.seq(),
            place.at(),
            event.account().value(),
            event.by(),
            null,
            null,
            event.what().code(),
            "account",
            event.account().value().toString(),
            event.by(),
            Canonical.json(event.before()),
            Canonical.json(event.after()),
            event.from());
    append(event.account(), entry, place.previous());
  }

  private TrailStore.Place next(AccountId account) {
    enter(account);
    return jdbc.sql(
            """
            insert into audit_head as head (chain, account_id, seq, hash)
            values (:chain, :account, 1, :genesis)
            on conflict (chain) do update
            set seq = head.seq + 1
            returning seq, hash, clock_timestamp() as at
            """)
        .param("chain", Chain.of(account).name())
        .param("account", account.value())
        .param("genesis", Chain.GENESIS)
        .query(
            (row, number) ->
                new TrailStore.Place(
                    row.getLong("seq"),
                    row.getBytes("hash"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .single();
  }

  private void append(AccountId account, Entry entry, byte[] previous) {
    EntryColumns.bind(
            jdbc.sql(
                """
                with head as (
                  update audit_head
                  set hash = :hash
                  where chain = :chain)
                insert into audit_entry (account_id, %s)
                values (:account, %s)
                """
                    .formatted(EntryColumns.NAMES, EntryColumns.PARAMETERS)),
            entry)
        .param("account", account.value())
        .param("previous", previous)
        .param("hash", entry.sign(box, previous))
        .update();
  }

  private void enter(AccountId account) {
    jdbc.sql("select set_config('ensoras.account', :account, true)")
        .param("account", account.value().toString())
        .query(String.class)
        .single();
  }
}
