package com.ensoras.audit;

import java.sql.ResultSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All chains, one after the other, for whoever verifies them; there is no permit, since it belongs
 * to the operator and shows nobody any content.
 */
@Repository
class AllChains {

  /** A chain and the one whose it is. */
  record Known(Chain chain, @Nullable Long project, @Nullable UUID account) {}

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;

  AllChains(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Known> all() {
    return jdbc.sql("select chain, project_id, account_id from audit_chains()")
        .query(
            (row, number) ->
                new Known(
                    new Chain(row.getString("chain")),
                    row.getObject("project_id", Long.class),
                    row.getObject("account_id", UUID.class)))
        .list();
  }

  /** Shows every entry in order and then the head. */
  void walk(Known known, ChainWalk walk) {
    enter(known);
    jdbc.sql(
            "select %s from audit_entry where chain = :chain order by seq"
                .formatted(EntryColumns.NAMES))
        .param("chain", known.chain().name())
        .withFetchSize(AT_ONCE)
        .query(
            (ResultSet row) -> {
              walk.step(EntryColumns.read(row), row.getBytes("previous"), row.getBytes("hash"));
            });
    walk.head(head(known));
  }

  private @Nullable ChainEnd head(Known known) {
    return jdbc.sql("select seq, hash from audit_head where chain = :chain")
        .param("chain", known.chain().name())
        .query(
            (row, number) ->
                new ChainEnd(known.chain().name(), row.getLong("seq"), row.getBytes("hash")))
        .optional()
        .orElse(null);
  }

  private void enter(Known known) {
    jdbc.sql(
            """
            select set_config('ensoras.project', :project, true),
                   set_config('ensoras.account', :account, true)
            """)
        .param("project", known.project() == null ? "" : known.project().toString())
        .param("account", known.account() == null ? "" : known.account().toString())
        .query()
        .singleRow();
  }
}
