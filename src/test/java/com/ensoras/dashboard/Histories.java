package com.ensoras.dashboard;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets to which something random happens, much of it near midnight and when clocks change. */
final class Histories {

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 3, 8), // New York goes forward
          LocalDate.of(2026, 3, 29), // Berlin goes forward
          LocalDate.of(2026, 4, 5), // Lord Howe goes back by half an hour
          LocalDate.of(2026, 10, 25), // Berlin goes back
          LocalDate.of(2026, 11, 1)); // New York goes back

  private final Sql sql;
  private final Permit permit;
  private final Random random;
  private final ZoneId zone;
  private final UUID customer;
  private final List<UUID> teams;
  private final List<UUID> members;
  private final List<UUID> tags;
  private final List<UUID> tickets = new ArrayList<>();

  Histories(
      Sql sql,
      Permit permit,
      Random random,
      ZoneId zone,
      UUID customer,
      List<UUID> teams,
      List<UUID> members,
      List<UUID> tags) {
    this.sql = sql;
    this.permit = permit;
    this.random = random;
    this.zone = zone;
    this.customer = customer;
    this.teams = teams;
    this.members = members;
    this.tags = tags;
  }

  void happen(int times) {
    for (int i = 0; i < times; i++) {
      switch (tickets.isEmpty() ? 0 : random.nextInt(10)) {
        case 0, 1, 2 -> open();
        case 3, 4 -> assign();
        case 5 -> move();
        case 6 -> tag();
        case 7 -> decide();
        case 8 -> write();
        default -> seldom();
      }
    }
  }

  private void open() {
    var id = new UUID(random.nextLong(), random.nextLong());
    tickets.add(id);
    sql.in(
            permit,
            """
            insert into ticket (project_id, id, number, subject, channel, customer_id, status, last_author, last_message_at,
                                waiting_since, created_at, assignee_id, team_id)
            values (:project, :id, :number, 'Lamp', :channel, :customer, 2, 0, :at, :at, :at, :assignee, :team)
            """)
        .param("id", id)
        .param("number", tickets.size())
        .param("channel", random.nextInt(4))
        .param("customer", customer)
        .param("at", moment())
        .param("assignee", oneOrNone(members))
        .param("team", oneOrNone(teams))
        .update();
  }

  private void assign() {
    change("assignee_id = :a::uuid, team_id = :b::uuid", oneOrNone(members), oneOrNone(teams));
  }

  /** To a status, with the times that go with it. */
  private void move() {
    var status = random.nextInt(6);
    var resolved = status > 3 ? later() : null;
    change(
        "status = %d, spam = false, closed_at = %s, resolved_at = :a::timestamptz,"
                .formatted(status, status == 5 ? ":a::timestamptz" : "null")
            + " first_response_at = coalesce(first_response_at, :b::timestamptz)",
        resolved,
        later());
  }

  private void tag() {
    var text =
        random.nextInt(3) == 0
            ? "delete from ticket_tag where project_id = :project and ticket_id = :id and tag_id = :tag"
            : """
              insert into ticket_tag (project_id, ticket_id, tag_id, last_message_at)
              select project_id, id, :tag, now() from ticket where project_id = :project and id = :id on conflict do nothing
              """;
    sql.in(permit, text).param("id", any(tickets)).param("tag", any(tags)).update();
  }

  private void decide() {
    var id = any(tickets);
    sql.in(
            permit,
            "update draft set state = :state, decided_at = :at where project_id = :project and ticket_id = :id and state = 0")
        .param("id", id)
        .param("state", 1 + random.nextInt(3))
        .param("at", later())
        .update();
    sql.in(
            permit,
            """
            insert into draft (project_id, ticket_id, edition, author, body)
            select project_id, id, (select count(*) + 1 from draft d where d.project_id = t.project_id and d.ticket_id = t.id), 1, 'Hello'
            from ticket t where project_id = :project and id = :id
            """)
        .param("id", id)
        .update();
  }

  /** The AI, or seldom an agent, as the product counts messages in. */
  private void write() {
    var id = any(tickets);
    sql.in(
            permit,
            """
            update ticket set message_count = message_count + 1, last_seq = last_seq + 1
            where project_id = :project and id = :id
            """)
        .param("id", id)
        .update();
    sql.in(
            permit,
            """
            insert into message (project_id, ticket_id, seq, author, body)
            select project_id, id, last_seq, :author, 'Hello' from ticket where project_id = :project and id = :id
            """)
        .param("id", id)
        .param("author", random.nextInt(4) == 0 ? 2 : 1)
        .update();
  }

  private void seldom() {
    switch (random.nextInt(6)) {
      case 0 -> {
        var id = tickets.remove(random.nextInt(tickets.size()));
        sql.in(
                permit,
                """
                delete from ticket t where project_id = :project and id = :id
                  and not exists (select from ticket o where o.project_id = :project and o.merged_into_id = t.id)
                """)
            .param("id", id)
            .update();
        tickets.add(random.nextInt(tickets.size() + 1), id); // gone, and things still happen to it
      }
      case 1 ->
          sql.in(
                  permit,
                  "update ticket set team_id = null where project_id = :project and team_id = :team")
              .param("team", any(teams))
              .update();
      case 2 ->
          sql.in(permit, "delete from ticket_tag where project_id = :project and tag_id = :tag")
              .param("tag", any(tags))
              .update();
      case 3 ->
          change(
              "spam = not spam, status = 5, closed_at = coalesce(closed_at, :a::timestamptz),"
                  + " resolved_at = coalesce(resolved_at, :b::timestamptz)",
              later(),
              later());
      case 4 ->
          change(
              "merged_into_id = (select id from ticket o where o.project_id = :project"
                  + " and o.id in (:a::uuid, :b::uuid) limit 1)",
              any(tickets),
              any(tickets));
      default -> useATool();
    }
  }

  private void useATool() {
    var id = any(tickets);
    sql.in(
            permit,
            """
            insert into ticket_event (project_id, ticket_id, seq, kind, what, at)
            select project_id, id, 100000 + :seq, 'tool-executed', 'looked the order up', :at
            from ticket where project_id = :project and id = :id
            """)
        .param("id", id)
        .param("seq", random.nextInt(100_000_000))
        .param("at", moment())
        .update();
  }

  private void change(String what, @Nullable Object a, @Nullable Object b) {
    sql.in(permit, "update ticket set " + what + " where project_id = :project and id = :id")
        .param("id", any(tickets))
        .param("a", a)
        .param("b", b)
        .update();
  }

  /** On one of the days; half of them within some minutes of midnight there. */
  private java.time.OffsetDateTime moment() {
    var start = any(DAYS).plusDays(random.nextInt(3) - 1L).atStartOfDay(zone).toInstant();
    var seconds = random.nextBoolean() ? random.nextInt(1200) - 600 : random.nextInt(26 * 3600);
    return start.plusSeconds(seconds).atOffset(ZoneOffset.UTC);
  }

  private java.time.OffsetDateTime later() {
    return Instant.parse("2026-11-02T00:00:00Z")
        .plusSeconds((long) Math.exp(random.nextDouble() * 14))
        .minusSeconds(random.nextInt(7) == 0 ? 12_345 : 0)
        .atOffset(ZoneOffset.UTC);
  }

  private @Nullable UUID oneOrNone(List<UUID> all) {
    return random.nextInt(4) == 0 ? null : any(all);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
