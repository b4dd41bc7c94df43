package com.ensoras.bench;

import com.ensoras.kernel.Token;
import com.ensoras.world.Guest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A desk that is served, and what is asked of it. */
final class DeskAtWork implements AutoCloseable {

  /** Each reply goes to another ticket, as far as there are so many. */
  private static final int ANSWERED = 3000;

  private final Child child;
  private final List<Ask> asks = new ArrayList<>();

  private DeskAtWork(Child child) {
    this.child = child;
  }

  static DeskAtWork serve(DeskFolder desk) throws SQLException {
    var served = new DeskAtWork(Child.start(desk.data()));
    try (var database = served.child.superuser()) {
      served.plan(desk, database);
    }
    return served;
  }

  Child child() {
    return child;
  }

  /** The last one changes tickets. */
  List<Ask> asks() {
    return asks;
  }

  @Override
  public void close() {
    child.close();
  }

  private void plan(DeskFolder desk, Connection database) throws SQLException {
    var olga = signedIn(database, desk.olga());
    var agent = signedIn(database, desk.agent());
    var page = "/p/" + desk.acme();
    var api = "/api/v1/projects/" + desk.acme() + "/tickets";
    var seen = seen(database, desk.agent());
    ask("Inbox, my teams and mine", agent, page + "/inbox");
    ask("Inbox, all", olga, page + "/inbox");
    ask("Tickets, my teams and mine", agent, page + "/tickets");
    ask("Tickets, closed and high", olga, page + "/tickets?status=closed&priority=high");
    ask(
        "Tickets, a value that few have",
        olga,
        page + "/tickets?channel=widget&priority=critical&assignee=none");
    ask("Search, a word of one in ten", agent, page + "/tickets?q=accountant");
    ask("Search, the same, all", olga, page + "/tickets?q=invoice");
    ask("Search, a rare word", agent, page + "/tickets?q=" + address(database, seen));
    ask("Search, no such word", olga, page + "/tickets?q=xylophone");
    ask("Open a ticket", agent, page + "/tickets/" + seen);
    ask("API, 25 newest", agent, api);
    ask("API, 25 from the middle", agent, api + "?after=" + middle(database, desk.agent()));
    ask("Dashboard, all", olga, page + "/dashboard?period=90");
    ask("Dashboard, my teams and mine", agent, page + "/dashboard?period=90");
    asks.add(new Ask("Denied page", signedIn(database, desk.denied()), page + "/settings", 303));
    asks.add(
        Ask.posting(
            "Reply", olga, answered(database, api), "{\"body\":\"Thank you, it is done.\"}", 201));
  }

  private void ask(String name, Guest guest, String path) {
    asks.add(new Ask(name, guest, path, 200));
  }

  private Guest signedIn(Connection database, UUID account) throws SQLException {
    var token = Token.fresh();
    try (var insert =
        database.prepareStatement(
            "insert into session (token_hash, account_id, expires_at) values (?, ?, now() + interval '1 day')")) {
      insert.setBytes(1, token.hash());
      insert.setObject(2, account);
      insert.executeUpdate();
    }
    return new Guest(child.url(), "", "", token.reveal(), account, null);
  }

  /** The newest ticket of the agent's team. */
  private static UUID seen(Connection database, UUID agent) throws SQLException {
    return UUID.fromString(
        text(
            database,
            "select t.id::text from ticket t where t.team_id = "
                + team(agent)
                + " order by t.number desc limit 1"));
  }

  private static String address(Connection database, UUID ticket) throws SQLException {
    return text(
        database,
        "select c.email from customer c join ticket t on t.customer_id = c.id where t.id = '%s'"
            .formatted(ticket));
  }

  /** The place after half of the team's tickets, as a page of the list tells it. */
  private static String middle(Connection database, UUID agent) throws SQLException {
    return text(
        database,
        """
        with seen as (select id, last_message_at from ticket where team_id = TEAM)
        select '0~' || (extract(epoch from last_message_at) * 1000000)::bigint || '~' || id from seen
        order by last_message_at desc, id desc offset (select count(*) / 2 from seen) limit 1
        """
            .replace("TEAM", team(agent)));
  }

  private static String team(UUID agent) {
    return "(select s.team_id from team_seat s join member m on m.id = s.member_id where m.account_id = '%s' limit 1)"
        .formatted(agent);
  }

  /** The newest open ones, given to programs, which fetch replies themselves: nothing is mailed. */
  private static List<String> answered(Connection database, String api) throws SQLException {
    var paths = new ArrayList<String>();
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                """
                update ticket set channel = 2 where (project_id, id) in (
                  select project_id, id from ticket where status <> 5 order by number desc limit MOST)
                returning id::text
                """
                    .replace("MOST", String.valueOf(ANSWERED)))) {
      while (rows.next()) {
        paths.add(api + "/" + rows.getString(1) + "/replies");
      }
    }
    return paths;
  }

  private static String text(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
