package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;

/**
 * Files that were not sent yet: each belongs to whoever uploaded it, for one ticket or for one that
 * is not opened yet.
 */
@Component
class OutgoingFileStore {

  private final Sql sql;

  OutgoingFileStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param ticket null for one that is not opened yet
   */
  UUID insert(Permit permit, @Nullable TicketId ticket, UnsentFor what, UploadedFile file) {
    return mine(
            permit,
            """
            insert into attachment (project_id, ticket_id, member_id, unsent_kind, name, type, size, content)
            values (:project, :ticket, :me, :kind, :name, :type, :size, :content)
            returning id
            """)
        .param("ticket", ticket == null ? null : ticket.value())
        .param("kind", what.number())
        .param("name", file.name())
        .param("type", file.type())
        .param("size", file.size())
        .param("content", new SqlBinaryValue(file.open(), file.size()))
        .query(UUID.class)
        .single();
  }

  /** Sizes of what the actor has uploaded here for the same. */
  List<Integer> sizes(Permit permit, @Nullable TicketId ticket, UnsentFor what) {
    return mine(
            permit,
            """
            select size
            from attachment
            where project_id = :project and member_id = :me
              and ticket_id is not distinct from cast(:ticket as uuid) and unsent_kind = :kind
            """)
        .param("ticket", ticket == null ? null : ticket.value())
        .param("kind", what.number())
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /** Of these, the actor's own that are not sent; others are left out. */
  List<Attachment> named(Permit permit, Collection<UUID> files) {
    return mine(
            permit,
            """
            select id, seq, name, type, size, content_id
            from attachment
            where project_id = :project and member_id = :me and id = any(:files)
            order by id
            """)
        .param("files", files.toArray(UUID[]::new))
        .query((row, n) -> Attachment.read(row))
        .list();
  }

  void delete(Permit permit, UUID file) {
    mine(
            permit,
            "delete from attachment where project_id = :project and member_id = :me and id = :file")
        .param("file", file)
        .update();
  }

  /**
   * The actor's own go with the message.
   *
   * @throws FilesGone unless each is theirs, and for this ticket or one that was not opened then
   */
  void send(Permit permit, TicketId ticket, int seq, Collection<UUID> files) {
    if (files.isEmpty()) {
      return;
    }
    FileLimits.checkAll(
        files,
        mine(
                permit,
                """
                update attachment
                set ticket_id = :ticket, seq = :seq, member_id = null
                where project_id = :project and member_id = :me and id = any(:files)
                  and coalesce(ticket_id, :ticket) = :ticket
                returning size
                """)
            .param("ticket", ticket.value())
            .param("seq", seq)
            .param("files", files.toArray(UUID[]::new))
            .query((row, n) -> row.getInt(1))
            .list());
  }

  /** The message is taken back: its files are the actor's again, to be sent another time. */
  void giveBack(Permit permit, TicketId ticket, int seq) {
    mine(
            permit,
            """
            update attachment
            set seq = null, member_id = :me, unsent_kind = :kind, added_at = now()
            where project_id = :project and ticket_id = :ticket and seq = :seq
            """)
        .param("ticket", ticket.value())
        .param("seq", seq)
        .param("kind", UnsentFor.REPLY.number())
        .update();
  }

  /**
   * What nobody sent within a day, unless a text waits beside it.
   *
   * @return how many went
   */
  int forget(Permit permit) {
    return sql.in(
            permit,
            """
            delete from attachment a
            where a.project_id = :project and a.member_id is not null and a.added_at < now() - interval '1 day'
              and not exists (
                select from unsent_text u
                where u.project_id = :project and u.member_id = a.member_id and u.ticket_id = a.ticket_id
                  and u.kind = a.unsent_kind)
            """)
        .update();
  }

  private StatementSpec mine(Permit permit, String text) {
    return sql.in(permit, text).param("me", Replies.now(permit).member().value());
  }
}
