package com.ensoras.routes;

import com.ensoras.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A hash of each table, to show that refusals change nothing. */
final class Fingerprint {

  /**
   * Counters of tries are meant to move; the scheduler keeps its own time; the Dashboard's job adds
   * up every few seconds what the tickets say; notices go by mail minutes after what they tell of.
   */
  private static final List<String> MOVES_BY_ITSELF =
      List.of(
          "scheduled_tasks",
          "throttle",
          "flyway_schema_history",
          "notice_mail",
          "dashboard_count",
          "dashboard_dirty",
          "dashboard_state",
          "dashboard_ticket");

  /**
   * Jobs of other tests' projects go on meanwhile: replies leave, mail is fetched, bulk work ends.
   * In these tables only what belongs to this world counts.
   */
  private static final List<String> JOBS_OF_OTHERS =
      List.of(
          "ticket",
          "ticket_event",
          "message",
          "attachment",
          "notice",
          "notice_event",
          "bulk_item",
          "bulk_work",
          "mail_aside",
          "mail_place",
          "mail_thread",
          "visitor");

  // Notes of use (last_seen_at, last_project_id) are written after an answer has been sent, and are
  // left out.

  private Fingerprint() {}

  static Map<String, String> of(World world) {
    var hashes = new LinkedHashMap<String, String>();
    var tables =
        world.all(
            String.class,
            "select tablename::text from pg_tables where schemaname = 'public' order by 1");
    for (var table : tables) {
      if (!MOVES_BY_ITSELF.contains(table)) {
        hashes.put(
            table,
            world.one(
                String.class,
                "select md5(coalesce(string_agg(nullif(r, ''), '|' order by r), '')) from (select %s as r from %s t%s) rows"
                    .formatted(row(table), table, condition(table, world))));
      }
    }
    return hashes;
  }

  private static String condition(String table, World world) {
    if (table.equals("mail")) {
      return " where t.id not in (select mail_id from notice_mail)";
    }
    return JOBS_OF_OTHERS.contains(table)
        ? " where t.project_id in (select id from project where slug in ('%s', '%s'))"
            .formatted(world.acme, world.globex)
        : "";
  }

  /**
   * A mail that waits is delivered at any time, and one about an account is written after the
   * answer; what counts is which mails there are in projects.
   */
  private static String row(String table) {
    return table.equals("mail")
        ? "coalesce(t.project_id::text || t.id::text, '')"
        : "(to_jsonb(t) - 'last_seen_at' - 'last_project_id')::text";
  }
}
