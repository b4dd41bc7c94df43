package com.ensoras.mail;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.mail.MailState.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails belong to no project's rows: read by id only, so this store has no permit. */
@Repository
class MailStore {

  /** A mail that one attempt has taken; {@code isLast} when two days have passed. */
  record Taken(MailId id, String to, byte[] sealed, int attempts, boolean isLast) {}

  /** One line of the operator's list. */
  record Row(MailId id, Where where, String to, String kind, Instant createdAt, MailState state) {}

  private final JdbcClient jdbc;

  MailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  MailId insert(Mail mail, byte[] sealed, Where where) {
    return new MailId(
        jdbc.sql(
                """
                insert into mail (project_id, to_address, kind, sealed, state, useful_until)
                values (:project, :to, :kind, :sealed, :state, now() + make_interval(secs => :seconds))
                returning id
                """)
            .param("project", mail.project())
            .param("to", mail.to().address())
            .param("kind", mail.kind())
            .param("sealed", sealed)
            .param("state", code(where))
            .param("seconds", (double) mail.usefulFor().toSeconds())
            .query(UUID.class)
            .single());
  }

  /**
   * Takes a mail that is due for two minutes, which no dialogue with a server outlasts. Waits for
   * nobody: another attempt that holds the row has it.
   */
  Optional<Taken> take(MailId id) {
    return jdbc.sql(
            """
            with due as (
              select id from mail
              where id = :id and state = 'waiting' and next_attempt_at <= now() and useful_until > now()
              for update skip locked)
            update mail
            set attempts = attempts + 1,
                next_attempt_at = now() + interval '2 minutes'
            from due
            where mail.id = due.id
            returning mail.id, to_address, sealed, attempts, created_at < now() - interval '2 days' as last
            """)
        .param("id", id.value())
        .query(
            (row, number) ->
                new Taken(
                    id,
                    row.getString("to_address"),
                    row.getBytes("sealed"),
                    row.getInt("attempts"),
                    row.getBoolean("last")))
        .optional();
  }

  /** When a mail that is still to be sent is due; empty when nothing is left to do. */
  Optional<Instant> due(MailId id) {
    return jdbc.sql(
            "select next_attempt_at from mail where id = :id and state = 'waiting' and useful_until > now()")
        .param("id", id.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  void sent(MailId id) {
    jdbc.sql(
            """
            update mail
            set state = 'sent', sealed = null, last_error = null, delivered_at = now()
            where id = :id and state = 'waiting'
            """)
        .param("id", id.value())
        .update();
  }

  void failed(MailId id, String reason) {
    jdbc.sql(
            """
            update mail
            set state = 'failed', last_error = :reason
            where id = :id and state = 'waiting'
            """)
        .param("id", id.value())
        .param("reason", reason)
        .update();
  }

  /** Tries again after so many seconds. */
  void later(MailId id, String reason, long seconds) {
    jdbc.sql(
            """
            update mail
            set last_error = :reason,
                next_attempt_at = now() + make_interval(secs => :seconds)
            where id = :id and state = 'waiting'
            """)
        .param("id", id.value())
        .param("reason", reason)
        .param("seconds", (double) seconds)
        .update();
  }

  void drop(MailId id) {
    jdbc.sql(
            """
            update mail
            set state = 'dropped', sealed = null
            where id = :id and state in ('waiting', 'held', 'failed')
            """)
        .param("id", id.value())
        .update();
  }

  /** True when it is waiting again; a mail that was sent or dropped has no text left. */
  boolean revive(MailId id) {
    return jdbc.sql(
                """
                update mail
                set state = 'waiting', next_attempt_at = now()
                where id = :id and state in ('waiting', 'held', 'failed') and useful_until > now()
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Those whose use has passed lose their text. */
  void dropUseless() {
    jdbc.sql(
            """
            update mail
            set state = 'dropped', sealed = null
            where state in ('waiting', 'held', 'failed') and useful_until <= now()
            """)
        .update();
  }

  /** What has been settled for 90 days is no longer asked for; ids are in the order of time. */
  void forgetOld() {
    jdbc.sql(
            """
            delete from mail
            where id < uuidv7(interval '-90 days') and state in ('sent', 'dropped', 'failed')
            """)
        .update();
  }

  /** Held since there was no server, or overdue with nobody on it. */
  List<MailId> stranded(int limit) {
    return jdbc.sql(
            """
            select id from mail
            where state = 'held' or (state = 'waiting' and next_attempt_at < now() - interval '10 minutes')
            order by id
            limit :limit
            """)
        .param("limit", limit)
        .query((row, number) -> new MailId(row.getObject("id", UUID.class)))
        .list();
  }

  Map<MailId, MailState> states(Collection<MailId> ids) {
    var found = new LinkedHashMap<MailId, MailState>();
    jdbc.sql(
            "select id, state, attempts, last_error, delivered_at from mail where id = any(:ids) order by id")
        .param("ids", ids.stream().map(MailId::value).toArray(UUID[]::new))
        .query(
            (ResultSet row) -> {
              found.put(new MailId(row.getObject("id", UUID.class)), state(row));
            });
    return found;
  }

  /** What has not left yet, newest first. */
  List<Row> unfinished(int limit) {
    return jdbc.sql(
            """
            select id, state, to_address, kind, created_at, attempts, last_error, delivered_at
            from mail
            where state in ('waiting', 'held', 'failed')
            order by id desc
            limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Row(
                    new MailId(row.getObject("id", UUID.class)),
                    state(row).where(),
                    row.getString("to_address"),
                    row.getString("kind"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    state(row)))
        .list();
  }

  /** The sealed text of a mail that has not left; empty when it left, was dropped or never was. */
  Optional<Taken> sealed(MailId id) {
    return jdbc.sql(
            "select to_address, sealed, attempts from mail where id = :id and sealed is not null")
        .param("id", id.value())
        .query(
            (row, number) ->
                new Taken(
                    id,
                    row.getString("to_address"),
                    row.getBytes("sealed"),
                    row.getInt("attempts"),
                    false))
        .optional();
  }

  static EmailAddress address(Taken taken) {
    return new EmailAddress(taken.to());
  }

  private static MailState state(ResultSet row) throws SQLException {
    return new MailState(
        Where.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("attempts"),
        row.getString("last_error"),
        instant(row.getObject("delivered_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static String code(Where where) {
    return where.name().toLowerCase(Locale.ROOT);
  }
}
