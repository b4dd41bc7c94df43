package com.ensoras.demo;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Fills a project with conversations: customers, tickets over the last 90 days, three messages
 * each, tags, and the words for the search. Always the same for the same project and number; a
 * thousand or a million of them differ only in how many there are.
 */
@Component
public class TicketGenerator {

  private static final int TO_A_CUSTOMER = 3;

  private static final String CUSTOMERS =
      """
      insert into customer (project_id, id, name, email, email_key)
      select :project, md5(:project || 'c' || (:base + i))::uuid, f.name || ' ' || l.name,
             lower(f.name || '.' || l.name) || (:base + i) || '@customer.example',
             lower(f.name || '.' || l.name) || (:base + i) || '@customer.example'
      from generate_series(0, :count / 3) i
      join (select row_number() over () - 1 as n, name
            from unnest(array['Anna','Ben','Clara','David','Elif','Finn','Greta','Hugo','Ines','Jonas','Klara','Liam','Mia','Noah','Olivia','Paul','Rosa','Sam','Tara','Yusuf']) name) f
        on f.n = (i * 7) % 20
      join (select row_number() over () - 1 as n, name
            from unnest(array['Berg','Costa','Dubois','Ekman','Fischer','Garcia','Hansen','Ivanov','Jansen','Kowalski','Larsen','Moreau','Novak','Okafor','Peeters','Rossi','Silva','Tanaka','Weber']) name) l
        on l.n = (i * 11) % 19
      """;

  /** The newest wait, the older ones are done; each topic has its team, some tickets nobody. */
  private static final String TICKETS =
      """
      with able as (
        select array_agg(m.id order by m.name_key, m.id) as ids, count(*) as n
        from member m
        left join role r on r.project_id = m.project_id and r.id = m.role_id
        where m.project_id = :project and m.role_id is not null
          and r.permissions @> array['tickets.view', 'tickets.respond']),
      made as (
        select i, j, hashint8(j::bigint * 7919 + :project) & 2147483647 as h, 1 + i % :topics as topic,
               now() - interval '90 days' * (:total - j) / :total - interval '5 minutes' as at
        from generate_series(1, :count) i
        cross join lateral (select :before + i as j) k)
      insert into ticket (project_id, id, number, subject, channel, customer_id, status, priority, assignee_id, team_id,
                          unread, message_count, last_seq, last_author, last_message_at, waiting_since, created_at,
                          first_response_at, resolved_at, closed_at)
      select :project, md5(:project || 't' || (:base + i))::uuid, :base + i, (:subjects)[topic],
             case when h % 10 < 6 then 0 when h % 10 < 8 then 1 when h % 10 < 9 then 2 else 3 end,
             md5(:project || 'c' || (:base + (i * 31) % (:count / 3 + 1)))::uuid, s.status,
             case when h % 20 = 0 then 4 when h % 13 = 0 then 3 when h % 5 = 0 then 2 when h % 4 = 0 then 0 else 1 end,
             case when h % 4 = 0 or able.n = 0 or (s.status = 2 and h % 3 = 0) then null else able.ids[1 + h % able.n] end,
             case when h % 9 = 0 then null
                  else (select g.id from team g where g.project_id = :project and g.name_key = (:teams)[1 + j % cardinality(:teams)]) end,
             s.status = 2 and h % 2 = 0, case when s.status = 2 then 1 else 3 end, 3,
             case when s.status = 2 then 0 when s.status = 3 then 2 else 0 end,
             case when s.status = 2 then at else least(now(), at + interval '1 minute' * (h % 200)) end, at, at,
             case when s.status <> 2 then least(now(), at + interval '1 minute' * (5 + h % 160)) end,
             case when s.status in (4, 5) then least(now(), at + interval '1 minute' * (h % 200)) end,
             case when s.status = 5 then least(now(), at + interval '1 minute' * (h % 200)) end
      from made, able,
           lateral (select case when j > :total * 0.96 then case h % 5 when 0 then 3 when 1 then 4 else 2 end
                                when j > :total * 0.9 then case h % 4 when 0 then 3 when 1 then 5 else 4 end
                                else case h % 6 when 0 then 4 else 5 end end as status) s
      """;

  private static final String MESSAGES =
      """
      insert into message (project_id, ticket_id, seq, author, account_id, author_name, body, state, created_at)
      select :project, t.id, m.seq, case m.seq when 2 then 2 else 0 end,
             case m.seq when 2 then (select account_id from member w where w.project_id = :project
                                     and w.id = coalesce(t.assignee_id, (select owner_id from project where id = :project))) end,
             case m.seq when 2 then '' else c.name end,
             case m.seq when 1 then (:questions)[topic] when 2 then (:answers)[topic] else (:thanks)[topic] end,
             2, case m.seq when 1 then t.created_at when 2 then coalesce(t.first_response_at, t.created_at) else t.last_message_at end
      from ticket t
      join customer c on c.project_id = :project and c.id = t.customer_id
      cross join lateral (select 1 + ((t.number - :base) % :topics)::int as topic) k
      cross join generate_series(1, 3) m (seq)
      where t.project_id = :project and t.number > :base and m.seq <= t.message_count
      """;

  private static final String WORDS =
      """
      insert into ticket_search (project_id, ticket_id, number, head, whole, team_id, assignee_id)
      select :project, t.id, t.number, h.head,
             h.head || to_tsvector('simple', (:questions)[topic] || ' ' || (:answers)[topic] || ' ' || (:thanks)[topic]),
             coalesce(t.team_id, n.id), coalesce(t.assignee_id, n.id)
      from ticket t
      cross join (values ('00000000-0000-0000-0000-000000000000'::uuid)) n (id)
      join customer c on c.project_id = :project and c.id = t.customer_id
      cross join lateral (select 1 + ((t.number - :base) % :topics)::int as topic) k
      cross join lateral (
        select to_tsvector('simple', concat_ws(' ', t.number, t.subject, c.name, c.email, translate(c.email, '@._-', '    '))) as head) h
      where t.project_id = :project and t.number > :base
      """;

  private static final String TAGS =
      """
      insert into ticket_tag (project_id, ticket_id, tag_id, last_message_at)
      select :project, t.id, g.id, t.last_message_at
      from ticket t
      join tag g on g.project_id = :project and g.name_key = (:tags)[1 + ((t.number - :base) % :topics)::int]
      where t.project_id = :project and t.number > :base and t.number % 5 < 3
      """;

  private final Sql sql;
  private final List<String[]> topics = topics();

  /**
   * A stretch of the last 90 days, for so many tickets that they have to be made one part after the
   * other.
   *
   * @param before how many tickets of the 90 days are there already
   * @param count how many to make, at least {@value #TO_A_CUSTOMER}
   * @param total how many the 90 days are to have
   * @param teams the keys of the teams' names; one ticket after the other goes to the next
   */
  public record Part(int before, int count, int total, List<String> teams) {}

  TicketGenerator(Sql sql) {
    this.sql = sql;
  }

  /** The tags that the conversations use, as far as the project has them. */
  public List<String> tags() {
    return topics.stream().map(topic -> topic[5]).distinct().toList();
  }

  /**
   * @param count at least {@value #TO_A_CUSTOMER}
   */
  public void fill(Permit permit, int count) {
    fill(permit, new Part(0, count, count, List.of(teams())));
  }

  /** Parts of one total are made in their order. */
  public void fill(Permit permit, Part part) {
    var base =
        sql.in(
                permit,
                """
                insert into ticket_counter (project_id, last) values (:project, :count)
                on conflict (project_id) do update set last = ticket_counter.last + :count
                returning last - :count
                """)
            .param("count", part.count())
            .query(Long.class)
            .single();
    for (var statement : List.of(CUSTOMERS, TICKETS, MESSAGES, WORDS, TAGS)) {
      sql.in(permit, statement)
          .param("count", part.count())
          .param("before", part.before())
          .param("total", part.total())
          .param("base", base)
          .param("topics", topics.size())
          .param("subjects", column(0))
          .param("questions", column(1))
          .param("answers", column(2))
          .param("thanks", column(3))
          .param("teams", part.teams().toArray(String[]::new))
          .param("tags", column(5))
          .update();
    }
  }

  private String[] column(int n) {
    return topics.stream().map(topic -> topic[n]).toArray(String[]::new);
  }

  /** As the sample's teams are called. */
  private String[] teams() {
    return topics.stream()
        .map(
            topic ->
                switch (topic[4]) {
                  case "billing" -> "billing";
                  case "technical" -> "technicalsupport";
                  default -> "generalsupport";
                })
        .toArray(String[]::new);
  }

  private static List<String[]> topics() {
    try (var in = TicketGenerator.class.getResourceAsStream("/demo/topics.csv")) {
      var text =
          new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> line.split("\\|")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
