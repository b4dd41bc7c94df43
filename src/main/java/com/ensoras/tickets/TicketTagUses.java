package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.tags.TagId;
import com.ensoras.tags.TagUses;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tickets that have tags. */
@Component
class TicketTagUses implements TagUses {

  private final Sql sql;

  TicketTagUses(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<TagId, Long> counts(Permit permit, Collection<TagId> tags) {
    var counts = new HashMap<TagId, Long>();
    sql.in(
            permit,
            """
            select tag_id, count(*)
            from ticket_tag
            where project_id = :project and tag_id = any(:tags)
            group by tag_id
            """)
        .param("tags", tags.stream().map(TagId::value).toArray(UUID[]::new))
        .query(
            row -> {
              counts.put(new TagId((UUID) row.getObject(1)), row.getLong(2));
            });
    return counts;
  }

  @Override
  public void replace(Permit permit, TagId from, @Nullable TagId into) {
    if (into != null) {
      sql.in(
              permit,
              """
              insert into ticket_tag (project_id, ticket_id, tag_id, last_message_at)
              select project_id, ticket_id, :into, last_message_at
              from ticket_tag
              where project_id = :project and tag_id = :from
              on conflict do nothing
              """)
          .param("from", from.value())
          .param("into", into.value())
          .update();
    }
    sql.in(permit, "delete from ticket_tag where project_id = :project and tag_id = :from")
        .param("from", from.value())
        .update();
  }
}
