package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Text that a member types into a ticket is kept while they type, for them alone, until they send
 * it. On the server and not in the browser: it survives the tab, and is out of reach when the right
 * to see the ticket is.
 */
@Operations
public class UnsentTexts {

  static final int REPLY = 0;
  static final int NOTE = 1;

  private final Entrance entrance;
  private final TicketStore tickets;
  private final Sql sql;

  UnsentTexts(Entrance entrance, TicketStore tickets, Sql sql) {
    this.entrance = entrance;
    this.tickets = tickets;
    this.sql = sql;
  }

  /** What the actor has typed here. */
  Unsent of(Actor actor, TicketId id) {
    var texts = new HashMap<Integer, String>();
    var files = new HashMap<Integer, List<Attachment>>();
    mine(
            actor.require(Permission.TICKETS_RESPOND),
            id,
            """
            select kind, body, null::uuid as id, 0 as seq, '' as name, '' as type, 0 as size, '' as content_id
            from unsent_text
            where project_id = :project and member_id = :me and ticket_id = :ticket
            union all
            select unsent_kind, '', id, 0, name, type, size, ''
            from attachment
            where project_id = :project and member_id = :me and ticket_id = :ticket
            order by id
            """)
        .query(
            row -> {
              if (row.getObject("id") == null) {
                texts.put(row.getInt("kind"), row.getString("body"));
              } else {
                files
                    .computeIfAbsent(row.getInt("kind"), kind -> new ArrayList<>())
                    .add(Attachment.read(row));
              }
            });
    return new Unsent(
        texts.getOrDefault(REPLY, ""),
        texts.getOrDefault(NOTE, ""),
        files.getOrDefault(REPLY, List.of()),
        files.getOrDefault(NOTE, List.of()),
        files.getOrDefault(UnsentFor.EDIT.number(), List.of()));
  }

  /** The newest place of the ticket when the actor began the reply that is kept; null for none. */
  @Nullable Integer replyBegun(Actor actor, TicketId id) {
    return mine(
            actor.require(Permission.TICKETS_RESPOND),
            id,
            """
            select seen
            from unsent_text
            where project_id = :project and member_id = :me and ticket_id = :ticket and kind = 0
              and seen is not null
            """)
        .query(Integer.class)
        .optional()
        .orElse(null);
  }

  /**
   * Keeps what is typed now; nothing forgets it. What comes late, after its text was sent, is
   * passed over.
   *
   * @param seen the newest place of the ticket when the typing began
   */
  void save(Actor actor, TicketId id, int kind, String typed, int seen) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    tickets.get(permit, id);
    var body = typed.replace("\r\n", "\n");
    if (body.isBlank()) {
      forget(permit, id, kind);
      return;
    }
    Texts.problem(body, ReplyDraft.LONGEST)
        .ifPresent(
            problem -> {
              throw new com.ensoras.kernel.Invalid("body", problem);
            });
    mine(
            permit,
            id,
            """
            insert into unsent_text (project_id, member_id, ticket_id, kind, body, seen)
            select :project, :me, :ticket, :kind, :body, :seen
            where not exists (
              select from message m
              where m.project_id = :project and m.ticket_id = :ticket and m.seq > :seen
                and m.account_id = :account and m.kind = :kind)
            on conflict (project_id, member_id, ticket_id, kind)
              do update set body = excluded.body, saved_at = now(), seen = least(unsent_text.seen, excluded.seen)
            """)
        .param("kind", kind)
        .param("body", body)
        .param("seen", seen)
        .param("account", Replies.account(permit).value())
        .update();
  }

  /** It was sent. */
  void forget(Permit permit, TicketId id, int kind) {
    mine(
            permit,
            id,
            """
            delete from unsent_text
            where project_id = :project and member_id = :me and ticket_id = :ticket and kind = :kind
            """)
        .param("kind", kind)
        .update();
  }

  /** A reply was taken back: it stands before what was typed meanwhile. */
  void giveBack(Permit permit, TicketId id, String body) {
    mine(
            permit,
            id,
            """
            insert into unsent_text (project_id, member_id, ticket_id, kind, body)
            values (:project, :me, :ticket, :kind, :body)
            on conflict (project_id, member_id, ticket_id, kind)
              do update set body = excluded.body || E'\\n\\n' || unsent_text.body, saved_at = now()
            """)
        .param("kind", REPLY)
        .param("body", body)
        .update();
  }

  private StatementSpec mine(Permit permit, TicketId id, String text) {
    return sql.in(permit, text)
        .param("me", Replies.now(permit).member().value())
        .param("ticket", id.value());
  }
}
