package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files of replies that wait for approval: each version names its own. */
@Component
class DraftFileStore {

  private final Sql sql;

  DraftFileStore(Sql sql) {
    this.sql = sql;
  }

  /** Those of a version that was approved go with the message. */
  void send(Permit permit, TicketId ticket, int seq, Draft draft) {
    sql.in(
            permit,
            """
            update attachment a
            set seq = :seq
            from draft_file f
            where a.project_id = :project and f.project_id = :project and f.draft_id = :draft
              and a.id = f.file_id and a.ticket_id = :ticket
            """)
        .param("ticket", ticket.value())
        .param("seq", seq)
        .param("draft", draft.id())
        .update();
  }

  /**
   * They wait with a version of a reply: the actor's own, or those of the version before.
   *
   * @throws FilesGone unless each is one of these
   */
  void hold(
      Permit permit, TicketId ticket, UUID draft, Collection<UUID> files, @Nullable UUID before) {
    if (files.isEmpty()) {
      return;
    }
    FileLimits.checkAll(
        files,
        sql.in(
                permit,
                """
                with held as (
                  insert into draft_file (project_id, draft_id, file_id)
                  select a.project_id, :draft, a.id
                  from attachment a
                  where a.project_id = :project and a.id = any(:files)
                    and (a.member_id = :me and coalesce(a.ticket_id, :ticket) = :ticket
                      or exists (select from draft_file f
                                 where f.project_id = :project and f.draft_id = cast(:before as uuid) and f.file_id = a.id))
                  returning file_id)
                update attachment a
                set ticket_id = :ticket, member_id = null
                from held
                where a.project_id = :project and a.id = held.file_id
                returning a.size
                """)
            .param("ticket", ticket.value())
            .param("me", Replies.now(permit).member().value())
            .param("draft", draft)
            .param("before", before)
            .param("files", files.toArray(UUID[]::new))
            .query((row, n) -> row.getInt(1))
            .list());
  }

  /** By draft. */
  Map<UUID, List<Attachment>> ofDrafts(Permit permit, TicketId ticket) {
    record Held(UUID draft, Attachment file) {}
    return sql
        .in(
            permit,
            """
            select f.draft_id, a.id, a.seq, a.name, a.type, a.size, a.content_id
            from draft d
            join draft_file f on f.project_id = :project and f.draft_id = d.id
            join attachment a on a.project_id = :project and a.id = f.file_id
            where d.project_id = :project and d.ticket_id = :ticket
            order by a.id
            """)
        .param("ticket", ticket.value())
        .query((row, n) -> new Held((UUID) row.getObject("draft_id"), Attachment.read(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Held::draft, Collectors.mapping(Held::file, Collectors.toList())));
  }
}
