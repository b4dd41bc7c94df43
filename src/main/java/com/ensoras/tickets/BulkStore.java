package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.accounts.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of work on many tickets; each belongs to whoever began it. */
@Component
class BulkStore {

  /** One ticket of the work; the edition is that of the draft that waited when it was listed. */
  record Item(
      int place, TicketId ticket, @Nullable Integer edition, Before before, BulkWish wish) {}

  /**
   * What the ticket had.
   *
   * @param words of the kind of work; empty where the status says it
   */
  record Before(@Nullable TicketStatus status, String words) {
    static final Before UNKNOWN = new Before(null, "");
  }

  private final Sql sql;

  BulkStore(Sql sql) {
    this.sql = sql;
  }

  /** Each ticket once, in the order in which they were chosen. */
  UUID insert(
      Permit permit, AccountId account, BulkKind kind, BulkWish wish, List<BulkChoice> tickets) {
    var once = once(tickets);
    var id =
        sql.in(
                permit,
                """
                insert into bulk_work (project_id, account_id, kind, agent, team, priority, add_tag, remove_tag, anyway)
                values (:project, :account, :kind, :agent, :team, :priority, :add, :remove, :anyway)
                returning id
                """)
            .param("account", account.value())
            .param("kind", kind.ordinal())
            .param("agent", wish.agent())
            .param("team", wish.team())
            .param("priority", wish.priority())
            .param("add", wish.add())
            .param("remove", wish.remove())
            .param("anyway", wish.anyway())
            .query(UUID.class)
            .single();
    sql.in(
            permit,
            """
            insert into bulk_item (project_id, work_id, place, ticket_id, edition)
            select :project, :work, k.place, k.ticket, k.edition
            from unnest(:tickets, cast(:editions as integer[])) with ordinality k (ticket, edition, place)
            """)
        .param("work", id)
        .param("tickets", once.stream().map(BulkChoice::ticket).toArray(UUID[]::new))
        .param("editions", once.stream().map(BulkChoice::edition).toArray(Integer[]::new))
        .update();
    return id;
  }

  private static Collection<BulkChoice> once(List<BulkChoice> tickets) {
    var once = new LinkedHashMap<UUID, BulkChoice>();
    tickets.forEach(each -> once.putIfAbsent(each.ticket(), each));
    return once.values();
  }

  /** The next that nobody has done, locked; another who works on the same waits here. */
  Optional<Item> next(Permit permit, UUID work) {
    return one(permit, work, "i.outcome is null");
  }

  /** The next that was done and is not taken back. */
  Optional<Item> nextDone(Permit permit, UUID work) {
    return one(permit, work, "i.outcome = 0");
  }

  void note(Permit permit, UUID work, int place, int outcome, String reason, Before before) {
    sql.in(
            permit,
            """
            update bulk_item
            set outcome = :outcome, reason = :reason, status_before = coalesce(:before, status_before),
                before = case when :words = '' then before else :words end
            where project_id = :project and work_id = :work and place = :place
            """)
        .param("work", work)
        .param("place", place)
        .param("outcome", outcome)
        .param("reason", reason)
        .param("before", number(before.status()), java.sql.Types.SMALLINT)
        .param("words", before.words())
        .update();
  }

  void end(Permit permit, UUID work, String problem) {
    sql.in(
            permit,
            """
            update bulk_work
            set ended_at = now(), problem = :problem
            where project_id = :project and id = :work and ended_at is null
            """)
        .param("work", work)
        .param("problem", problem)
        .update();
  }

  private Optional<Item> one(Permit permit, UUID work, String condition) {
    return sql.in(
            permit,
            """
            select i.place, i.ticket_id, i.edition, i.status_before, i.before,
                   w.agent, w.team, w.priority, w.add_tag, w.remove_tag, w.anyway
            from bulk_item i
            join bulk_work w on w.project_id = i.project_id and w.id = i.work_id
            where i.project_id = :project and i.work_id = :work and %s
            order by i.place
            limit 1
            for update of i
            """
                .formatted(condition))
        .param("work", work)
        .query((row, n) -> item(row))
        .optional();
  }

  private static Item item(ResultSet row) throws SQLException {
    var before = (Number) row.getObject("status_before");
    return new Item(
        row.getInt("place"),
        new TicketId((UUID) row.getObject("ticket_id")),
        (Integer) row.getObject("edition"),
        new Before(
            before == null ? null : TicketStatus.numbered(before.intValue()),
            row.getString("before")),
        new BulkWish(
            row.getString("agent"),
            row.getString("team"),
            row.getString("priority"),
            row.getString("add_tag"),
            row.getString("remove_tag"),
            row.getBoolean("anyway")));
  }

  private static @Nullable Integer number(@Nullable TicketStatus status) {
    return status == null ? null : status.number();
  }
}
