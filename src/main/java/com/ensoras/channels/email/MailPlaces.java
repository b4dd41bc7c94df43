package com.ensoras.channels.email;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How far mailboxes are read, and what was kept aside. */
@Component
class MailPlaces {

  /**
   * A mailbox in one of its lives: servers that number anew say so by another validity.
   *
   * @param name host, user and folder
   */
  record Mailbox(String name, long validity) {}

  /**
   * @param lastUid the newest mail that was taken
   * @param onlyUnreadUntil of what lay there before Ensoras came, only unread mails are taken
   */
  record Place(long lastUid, long onlyUnreadUntil) {}

  /**
   * @param fetchedAt null as long as nothing was fetched
   * @param problem why fetching does not work; empty when it does
   */
  record State(Instant fetchedAt, String problem) {}

  /** A mail that could not become a ticket. */
  record Aside(UUID id, String reason, int size, Instant arrivedAt) {}

  private final Sql sql;

  MailPlaces(Sql sql) {
    this.sql = sql;
  }

  /** Locked until the transaction ends: of two who fetch, the second sees what the first took. */
  Place enter(Permit permit, Mailbox mailbox, long newest) {
    sql.in(
            permit,
            """
            insert into mail_place (project_id, mailbox, validity, only_unread_until)
            values (:project, :mailbox, :validity, :newest)
            on conflict do nothing
            """)
        .param("mailbox", mailbox.name())
        .param("validity", mailbox.validity())
        .param("newest", newest)
        .update();
    return sql.in(
            permit,
            """
            select last_uid, only_unread_until
            from mail_place
            where project_id = :project and mailbox = :mailbox and validity = :validity
            for update
            """)
        .param("mailbox", mailbox.name())
        .param("validity", mailbox.validity())
        .query((row, n) -> new Place(row.getLong(1), row.getLong(2)))
        .single();
  }

  void taken(Permit permit, Mailbox mailbox, long uid) {
    sql.in(
            permit,
            """
            update mail_place
            set last_uid = :uid
            where project_id = :project and mailbox = :mailbox and validity = :validity and last_uid < :uid
            """)
        .param("mailbox", mailbox.name())
        .param("validity", mailbox.validity())
        .param("uid", uid)
        .update();
  }

  /** How the last attempt went; a mailbox that was never opened has no life yet. */
  void note(Permit permit, String mailbox, String problem) {
    sql.in(
            permit,
            """
            insert into mail_place (project_id, mailbox, validity, fetched_at, problem)
            values (:project, :mailbox, 0, now(), :problem)
            on conflict (project_id, mailbox, validity) do update
              set fetched_at = now(), problem = excluded.problem
            """)
        .param("mailbox", mailbox)
        .param("problem", problem)
        .update();
  }

  Optional<State> state(Permit permit, String mailbox) {
    return sql.in(
            permit,
            """
            select fetched_at, problem
            from mail_place
            where project_id = :project and mailbox = :mailbox and validity = 0
            """)
        .param("mailbox", mailbox)
        .query(
            (row, n) ->
                new State(
                    row.getObject("fetched_at", OffsetDateTime.class).toInstant(),
                    row.getString("problem")))
        .optional();
  }

  void keepAside(Permit permit, String reason, byte[] raw) {
    sql.in(
            permit,
            "insert into mail_aside (project_id, reason, raw) values (:project, :reason, :raw)")
        .param("reason", reason)
        .param("raw", raw)
        .update();
  }

  /** The newest first. */
  List<Aside> aside(Permit permit, int limit) {
    return sql.in(
            permit,
            """
            select id, reason, length(raw) as size, arrived_at
            from mail_aside
            where project_id = :project
            order by id desc
            limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Aside(
                    (UUID) row.getObject("id"),
                    row.getString("reason"),
                    row.getInt("size"),
                    row.getObject("arrived_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  Optional<byte[]> raw(Permit permit, UUID id) {
    return sql.in(permit, "select raw from mail_aside where project_id = :project and id = :id")
        .param("id", id)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** How many new conversations an address began within the last hour. */
  int begunBy(Permit permit, String emailKey) {
    return sql.in(
            permit,
            """
            select count(*)
            from ticket t
            join customer c on c.project_id = :project and c.id = t.customer_id
            where t.project_id = :project and c.email_key = :key and t.channel = 0
              and t.created_at > now() - interval '1 hour'
            """)
        .param("key", emailKey)
        .query(Integer.class)
        .single();
  }
}
