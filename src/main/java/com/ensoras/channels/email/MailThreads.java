package com.ensoras.channels.email;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.tickets.MessageMoves;
import com.ensoras.tickets.TicketId;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which mail belongs to which ticket: by the ids of mails, and by a secret reply address. */
@Component
class MailThreads implements MessageMoves {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 26; // 130 bits

  /** Where a mail stands in its ticket. */
  record Place(TicketId ticket, int seq) {}

  private final Sql sql;

  MailThreads(Sql sql) {
    this.sql = sql;
  }

  /** The place of the first of these that is known. */
  Optional<Place> find(Permit permit, List<String> messageIds) {
    if (messageIds.isEmpty()) {
      return Optional.empty();
    }
    return sql.in(
            permit,
            """
            select t.ticket_id, t.seq
            from unnest(:ids) with ordinality k (id, place)
            join mail_thread t on t.project_id = :project and t.message_id = k.id
            order by k.place
            limit 1
            """)
        .param("ids", messageIds.toArray(String[]::new))
        .query(
            (row, n) ->
                new Place(new TicketId((UUID) row.getObject("ticket_id")), row.getInt("seq")))
        .optional();
  }

  Optional<TicketId> byToken(Permit permit, Collection<String> tokens) {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    return sql.in(
            permit,
            """
            select ticket_id
            from mail_token
            where project_id = :project and token = any(:tokens)
            limit 1
            """)
        .param("tokens", tokens.toArray(String[]::new))
        .query((row, n) -> new TicketId((UUID) row.getObject(1)))
        .optional();
  }

  /** The secret of the ticket's reply address, made when it is needed first. */
  String token(Permit permit, TicketId ticket) {
    return sql.in(
            permit,
            """
            insert into mail_token (project_id, ticket_id, token)
            values (:project, :ticket, :token)
            on conflict (project_id, ticket_id) do update set token = mail_token.token
            returning token
            """)
        .param("ticket", ticket.value())
        .param("token", fresh())
        .query(String.class)
        .single();
  }

  void note(Permit permit, String messageId, Place place, boolean sent) {
    sql.in(
            permit,
            """
            insert into mail_thread (project_id, message_id, ticket_id, seq, sent)
            values (:project, :id, :ticket, :seq, :sent)
            on conflict do nothing
            """)
        .param("id", messageId)
        .param("ticket", place.ticket().value())
        .param("seq", place.seq())
        .param("sent", sent)
        .update();
  }

  /**
   * The newest of the mails to and from the customer, oldest first: what a reply refers to. Mails
   * of others are not theirs to know of.
   */
  List<String> references(Permit permit, TicketId ticket) {
    return sql.in(
            permit,
            """
            select message_id
            from mail_thread
            where project_id = :project and ticket_id = :ticket and message_id not like 'sha256:%'
              and not exists (
                select from message m
                where m.project_id = :project and m.ticket_id = :ticket and m.seq = mail_thread.seq
                  and (m.kind = 2 or m.author_address <> ''))
            order by seq desc
            limit 20
            """)
        .param("ticket", ticket.value())
        .query((row, n) -> row.getString(1))
        .list()
        .reversed();
  }

  /** Answers and bounces find the messages where they are now. */
  @Override
  public void moved(Permit permit, TicketId from, TicketId into, int by) {
    sql.in(
            permit,
            """
            update mail_thread
            set ticket_id = :into, seq = seq + :by
            where project_id = :project and ticket_id = :from
            """)
        .param("from", from.value())
        .param("into", into.value())
        .param("by", by)
        .update();
  }

  private static String fresh() {
    var token = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      token.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return token.toString();
  }
}
