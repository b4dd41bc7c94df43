package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.customers.Customer;
import com.ensoras.tags.Tag;
import com.ensoras.tags.TagId;
import com.ensoras.tags.TagStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Dresses ids of tickets, which a list has chosen within somebody's sight, as rows to show. */
@Component
class TicketRows {

  private static final String SELECT =
      """
      select t.id, t.number, t.subject, t.channel, t.customer_id, c.name, c.email, t.status, t.priority,
             a.name as assignee, g.name as team, t.unread, t.message_count, d.edition, t.last_author,
             t.last_message_at, t.waiting_since, t.created_at
      from unnest(:ids) with ordinality k (id, place)
      join ticket t on t.project_id = :project and t.id = k.id
      join customer c on c.project_id = :project and c.id = t.customer_id
      left join member m on m.project_id = :project and m.id = t.assignee_id
      left join account a on a.id = m.account_id
      left join team g on g.project_id = :project and g.id = t.team_id
      left join draft d on d.project_id = :project and d.ticket_id = t.id and d.state = 0
      order by k.place
      """;

  private final Sql sql;
  private final TagStore tags;

  TicketRows(Sql sql, TagStore tags) {
    this.sql = sql;
    this.tags = tags;
  }

  /** In the order of the ids: three statements, whatever their number. */
  List<TicketRow> of(Permit permit, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var tagged = tags(permit, ids);
    return sql
        .in(permit, SELECT)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> read(row))
        .list()
        .stream()
        .map(row -> row.tagged(tagged.getOrDefault(row.id().value(), List.of())))
        .toList();
  }

  /** The tags of each, by name; a ticket without any is absent. */
  Map<UUID, List<Tag>> tags(Permit permit, Collection<UUID> tickets) {
    var pairs = new HashMap<UUID, List<TagId>>();
    sql.in(
            permit,
            """
            select ticket_id, tag_id
            from ticket_tag
            where project_id = :project and ticket_id = any(:tickets)
            """)
        .param("tickets", tickets.toArray(UUID[]::new))
        .query(
            row -> {
              pairs
                  .computeIfAbsent((UUID) row.getObject(1), id -> new java.util.ArrayList<>())
                  .add(new TagId((UUID) row.getObject(2)));
            });
    if (pairs.isEmpty()) {
      return Map.of();
    }
    var known =
        tags
            .byIds(permit, pairs.values().stream().flatMap(List::stream).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Tag::id, Function.identity()));
    return pairs.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, pair -> named(pair.getValue(), known)));
  }

  private static List<Tag> named(List<TagId> ids, Map<TagId, Tag> known) {
    return ids.stream()
        .filter(known::containsKey)
        .map(known::get)
        .sorted(java.util.Comparator.comparing(Tag::name))
        .toList();
  }

  private static TicketRow read(ResultSet row) throws SQLException {
    return new TicketRow(
        new TicketId((UUID) row.getObject("id")),
        row.getLong("number"),
        row.getString("subject"),
        Channel.numbered(row.getInt("channel")),
        (UUID) row.getObject("customer_id"),
        Customer.called(row.getString("name"), row.getString("email")),
        row.getString("email"),
        TicketStatus.numbered(row.getInt("status")),
        Priority.numbered(row.getInt("priority")),
        row.getString("assignee"),
        row.getString("team"),
        row.getBoolean("unread"),
        row.getInt("message_count"),
        (Integer) row.getObject("edition"),
        Author.numbered(row.getInt("last_author")),
        Columns.at(row, "last_message_at"),
        Columns.at(row, "waiting_since"),
        Columns.at(row, "created_at"),
        List.of());
  }
}
