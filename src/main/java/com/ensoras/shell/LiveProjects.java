package com.ensoras.shell;

import com.ensoras.access.Actor;
import com.ensoras.access.Call;
import com.ensoras.access.Entrance;
import com.ensoras.access.Visit;
import com.ensoras.kernel.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Which of the named projects a session may hear of, with their present versions. */
@Component
class LiveProjects {

  private static final Call NO_CALL = new Call("", "");

  private final Entrance entrance;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  LiveProjects(Entrance entrance, JdbcClient jdbc, TransactionOperations transactions) {
    this.entrance = entrance;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  Map<Long, Long> entered(Token session, List<String> slugs) {
    var entered = new HashMap<Long, Long>();
    for (var slug : slugs) {
      transactions.executeWithoutResult(
          status ->
              enter(session, slug).ifPresent(a -> entered.put(a.project().value(), version(a))));
    }
    return entered;
  }

  private Optional<Actor> enter(Token session, String slug) {
    return entrance.enter(session, slug, NO_CALL).flatMap(Visit::actor);
  }

  private long version(Actor actor) {
    return jdbc.sql("select authority_version from authority_versions(array[:project])")
        .param("project", actor.project().value())
        .query(Long.class)
        .single();
  }
}
