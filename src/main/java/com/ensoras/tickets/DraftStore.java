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
             d.kind, d.to_addresses, d.body, d.quoted, d.cc_addresses, d.state, d.reason, d.created_at
      from draft d
      left join account a on a.id = d.account_id
      where d.project_id = :project and d.ticket_id = :ticket
      """;

  private static final Forward NO_FORWARD = new Forward(List.of(), "", "");

  private final Sql sql;
  private final DraftFileStore files;
  private final ForwardFileStore copies;

  DraftStore(Sql sql, DraftFileStore files, ForwardFileStore copies) {
    this.sql = sql;
    this.files = files;
    this.copies = copies;
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
    var same = before == null ? NO_FORWARD : new Forward(before.to(), "", before.quoted());
    var kind = before != null && before.forward() ? MessageKind.FORWARD : MessageKind.MESSAGE;
    var id = insert(permit, ticket, writer, editedBy, kind, same, reply);
    files.hold(permit, ticket, id, reply.files(), before == null ? null : before.id());
  }

  /** A forward that waits, with files of the actor's own and of the conversation. */
  void insert(
      Permit permit,
      TicketId ticket,
      AccountId writer,
      Forward forward,
      List<UUID> uploaded,
      List<UUID> originals) {
    var reply = new ReplyDraft(forward.body(), "", uploaded, null);
    var id = insert(permit, ticket, writer, null, MessageKind.FORWARD, forward, reply);
    files.hold(permit, ticket, id, uploaded, null);
    copies.hold(permit, ticket, id, originals);
    FileLimits.check(
        files.ofDrafts(permit, ticket).getOrDefault(id, List.of()).stream()
            .map(Attachment::size)
            .toList());
  }

  private UUID insert(
      Permit permit,
      TicketId ticket,
      @Nullable AccountId writer,
      @Nullable AccountId editedBy,
      MessageKind kind,
      Forward passed,
      ReplyDraft reply) {
    return sql.in(
            permit,
            """
            insert into draft (project_id, ticket_id, edition, author, account_id, edited_by, body, cc_addresses, kind,
                               to_addresses, quoted)
            select :project, :ticket, coalesce(max(edition), 0) + 1, :author, :account, :editor, :body, :cc, :kind,
                   case when :kind = 2 then cast(:to as text[]) else array(
                     select c.email
                     from ticket t
                     join customer c on c.project_id = :project and c.id = t.customer_id
                     where t.project_id = :project and t.id = :ticket and c.email is not null) end,
                   :quoted
            from draft
            where project_id = :project and ticket_id = :ticket
            returning id
            """)
        .param("ticket", ticket.value())
        .param("author", (writer == null ? Author.AI : Author.AGENT).number())
        .param("account", writer == null ? null : writer.value())
        .param("editor", editedBy == null ? null : editedBy.value())
        .param("kind", kind.number())
        .param("to", passed.to().toArray(String[]::new))
        .param("quoted", passed.quoted())
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
        row.getInt("kind") == MessageKind.FORWARD.number(),
        Columns.strings(row, "to_addresses"),
        row.getString("body"),
        row.getString("quoted"),
        Columns.strings(row, "cc_addresses"),
        List.of(),
        Draft.State.values()[row.getInt("state")],
        row.getString("reason"),
        Columns.at(row, "created_at"));
  }
}
