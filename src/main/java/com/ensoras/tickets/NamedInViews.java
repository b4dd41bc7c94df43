package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members, teams and tags that a view names. */
@Component
class NamedInViews {

  private final Sql sql;

  NamedInViews(Sql sql) {
    this.sql = sql;
  }

  /**
   * What the view names stays until this transaction ends.
   *
   * @throws Invalid when something of it does not exist
   */
  void keep(Permit permit, TicketFilter filter, @Nullable TeamId shared) {
    keep(permit, "member", "assignee", filter.assignee());
    keep(permit, "team", "team", filter.team());
    keep(permit, "team", "shared", shared == null ? "" : shared.value().toString());
    keep(permit, "tag", "tag", filter.tag());
  }

  private void keep(Permit permit, String table, String field, String word) {
    if (word.length() != 36) {
      return; // nobody in particular
    }
    var kept =
        sql.in(
                permit,
                "select id from "
                    + table
                    + " where project_id = :project and id = :id for key share")
            .param("id", UUID.fromString(word))
            .query(UUID.class)
            .list();
    if (kept.isEmpty()) {
      throw new Invalid(field, "There is no such " + table + ".");
    }
  }
}
