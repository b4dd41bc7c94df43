package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.accounts.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of drafts; at most one of a ticket waits. */
@Component
class DraftStore {

  private static final String SELECT =
      """
      select d.id, d.edition, d.author, d.account_id, coalesce(a.name, 'Ensora') as writer, d.edited_by,
             d.body, d.cc_addresses, d.state, d.reason, d.created_at
      from draft d
      left join account a on a.id = d.account_id
      where d.project_id = :project and d.ticket_id = :ticket
      """;

  private final Sql sql;
  private final DraftFileStore files;

  DraftStore(Sql sql, DraftFileStore files) {
    this.sql = sql;
    this.files = files;
  }

  Optional<Draft> waiting(Permit permit, TicketId ticket) {
    return read(permit, ticket, SELECT + " and d.state = 0").stream().findFirst();
  }

  /** All versions, newest first. */
  List<Draft> all(Permit permit, TicketId ticket) {
    return read(permit, ticket, SELECT + " order by d.edition desc limit 50");
  }

  private List<Draft> read(Permit permit, TicketId ticket, String text) {
    var found =
        sql.in(permit, text).param("ticket", ticket.value()).query((row, n) -> read(row)).list();
    if (found.isEmpty()) {
      return found;
    }
    var held = files.ofDrafts(permit, ticket);
    return found.stream()
        .map(draft -> draft.with(held.getOrDefault(draft.id(), List.of())))
        .toList();
  }

  /**
   * The next edition; the ticket's row is locked, so that two cannot take the same.
   *
   * @param before whose files may stay; null for a first edition
   * @throws FilesGone when a file is neither the actor's nor of the edition before
   */
  void insert(
      Permit permit,
      TicketId ticket,
      @Nullable AccountId writer,
      @Nullable AccountId editedBy,
      ReplyDraft reply,
      @Nullable Draft before) {
    var id = insert(permit, ticket, writer, editedBy, reply);
    files.hold(permit, ticket, id, reply.files(), before == null ? null : before.id());
  }

  private UUID insert(
      Permit permit,
      TicketId ticket,
      @Nullable AccountId writer,
      @Nullable AccountId editedBy,
      ReplyDraft reply) {
    return sql.in(
            permit,
            """
            insert into draft (project_id, ticket_id, edition, author, account_id, edited_by, body, cc_addresses)
            select :project, :ticket, coalesce(max(edition), 0) + 1, :author, :account, :editor, :body, :cc
            from draft
            where project_id = :project and ticket_id = :ticket
            returning id
            """)
        .param("ticket", ticket.value())
        .param("author", (writer == null ? Author.AI : Author.AGENT).number())
        .param("account", writer == null ? null : writer.value())
        .param("editor", editedBy == null ? null : editedBy.value())
        .param("body", reply.body())
        .param("cc", reply.copies().toArray(String[]::new))
        .query(UUID.class)
        .single();
  }

  /** Ends the waiting of the draft. */
  void decide(
      Permit permit, TicketId ticket, UUID draft, Draft.State state, AccountId by, String reason) {
    sql.in(
            permit,
            """
            update draft
            set state = :state, decided_by = :by, decided_at = now(), reason = :reason
            where project_id = :project and ticket_id = :ticket and id = :draft and state = 0
            """)
        .param("ticket", ticket.value())
        .param("draft", draft)
        .param("state", state.ordinal())
        .param("by", by.value())
        .param("reason", reason)
        .update();
  }

  private static Draft read(ResultSet row) throws SQLException {
    var account = (UUID) row.getObject("account_id");
    var editor = (UUID) row.getObject("edited_by");
    return new Draft(
        (UUID) row.getObject("id"),
        row.getInt("edition"),
        Author.numbered(row.getInt("author")),
        account == null ? null : new AccountId(account),
        row.getString("writer"),
        editor == null ? null : new AccountId(editor),
        row.getString("body"),
        Columns.strings(row, "cc_addresses"),
        List.of(),
        Draft.State.values()[row.getInt("state")],
        row.getString("reason"),
        Columns.at(row, "created_at"));
  }
}
