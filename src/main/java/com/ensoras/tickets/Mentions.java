package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Whom a private note mentions: "@Arne Berg", "@Arne" while there is one of that name, "@Billing".
 * Only members who see the ticket, and active teams; whatever else follows an @ is text.
 */
@Component
class Mentions {

  /** A choice shows so many. */
  private static final int MOST = 1000;

  private static final String OFFERED =
      """
      select m.id, a.name, false as team
      from ticket t
      join member m on m.project_id = :project
      join account a on a.id = m.account_id
      left join role r on r.project_id = :project and r.id = m.role_id
      where t.project_id = :project and t.id = :ticket
        and (m.role_id is null or r.permissions && array['tickets.list', 'inbox.view']) and SIGHT
      union all
      select g.id, g.name, true
      from team g
      where g.project_id = :project and g.active
      order by 2, 1
      limit :most
      """
          .replace("SIGHT", Sight.ofMembers());

  /** Somebody who can be mentioned. */
  record Mentionable(UUID id, String name, boolean team) {}

  /**
   * What was found in a note.
   *
   * @param names as they were written, with the @
   * @param ids of the members and teams
   */
  record Found(List<String> names, Set<UUID> ids) {
    static final Found NONE = new Found(List.of(), Set.of());
  }

  private final Sql sql;

  Mentions(Sql sql) {
    this.sql = sql;
  }

  List<Mentionable> offered(Permit permit, TicketId ticket) {
    return sql.in(permit, OFFERED)
        .param("ticket", ticket.value())
        .param("most", MOST)
        .query(
            (row, n) ->
                new Mentionable((UUID) row.getObject(1), row.getString(2), row.getBoolean(3)))
        .list();
  }

  Found in(Permit permit, TicketId ticket, String body) {
    return body.indexOf('@') < 0 ? Found.NONE : find(body, offered(permit, ticket));
  }

  static Found find(String body, List<Mentionable> offered) {
    var byLength =
        offered.stream()
            .sorted(Comparator.comparingInt((Mentionable each) -> each.name().length()).reversed())
            .toList();
    var names = new LinkedHashSet<String>();
    var ids = new LinkedHashSet<UUID>();
    for (var at = body.indexOf('@'); at >= 0; at = body.indexOf('@', at + 1)) {
      if (at > 0 && Character.isLetterOrDigit(body.codePointBefore(at))) {
        continue; // an address
      }
      var start = at + 1;
      var meant = whole(body, start, byLength);
      if (meant.isEmpty()) {
        meant = first(body, start, byLength);
      }
      if (!meant.isEmpty()) {
        var length = meant.getFirst().name().length();
        names.add(body.substring(at, start + length));
        meant.forEach(each -> ids.add(each.id()));
      }
    }
    return new Found(List.copyOf(names), ids);
  }

  /** Two of one name cannot be told apart: both are meant. */
  private static List<Mentionable> whole(String body, int start, List<Mentionable> byLength) {
    var meant = new ArrayList<Mentionable>();
    for (var each : byLength) {
      var same = meant.isEmpty() || meant.getFirst().name().equalsIgnoreCase(each.name());
      if (same && stands(body, start, each.name())) {
        meant.add(each);
      }
    }
    return meant;
  }

  /** By the first name of a member, as long as only one has it. */
  private static List<Mentionable> first(String body, int start, List<Mentionable> byLength) {
    var meant =
        byLength.stream()
            .filter(each -> !each.team() && each.name().indexOf(' ') > 0)
            .map(each -> new Mentionable(each.id(), each.name().split(" ", 2)[0], false))
            .filter(each -> stands(body, start, each.name()))
            .toList();
    return meant.size() == 1 ? meant : List.of();
  }

  private static boolean stands(String body, int start, String name) {
    var end = start + name.length();
    return body.regionMatches(true, start, name, 0, name.length())
        && (end == body.length() || !Character.isLetterOrDigit(body.codePointAt(end)));
  }

  /** A note cut where names stand in it. */
  static List<Piece> pieces(String body, List<String> names) {
    if (names.isEmpty()) {
      return List.of(new Piece(body, false));
    }
    var pattern =
        names.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .reduce((one, other) -> one + "|" + other)
            .map(all -> "(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])")
            .orElseThrow();
    var pieces = new ArrayList<Piece>();
    var done = 0;
    var found = Pattern.compile(pattern).matcher(body);
    while (found.find()) {
      pieces.add(new Piece(body.substring(done, found.start()), false));
      pieces.add(new Piece(found.group(), true));
      done = found.end();
    }
    pieces.add(new Piece(body.substring(done), false));
    return pieces;
  }

  /** A part of a note. */
  public record Piece(String text, boolean mention) {}
}
