package com.ensoras.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a request costs with few and with very many memberships in the database. */
@Tag("bench")
class PagesBenchTest {

  private static final List<Integer> MEMBERSHIPS =
      Sizes.small() ? List.of(10, 1_000, 20_000) : List.of(10, 10_000, 1_000_000);
  private static final int ROUNDS = Sizes.of(7, 3);
  private static final int REQUESTS = Sizes.of(1_000, 150);
  private static final int WARM_UP = Sizes.of(5_000, 200);
  private static final int CLIENTS = 4;
  private static final int COUNTED = 5;

  private static final Pattern LOGGED =
      Pattern.compile("\\[(\\d+)] LOG:  (?:execute [^:]+|statement): (.*)");

  private record Statements(double all, double rights) {}

  private record Round(double perSecond, double java, double postgres) {}

  /** A house that is served, and what was found in it. */
  private record Served(House house, Child child, Map<String, List<Round>> rounds) {

    List<Ask> asks() {
      var olga = house.olga().at(child.url());
      var arne = house.arne().at(child.url());
      return List.of(
          new Ask("allowed (Users)", olga, "/p/" + house.acme() + "/users", 200),
          new Ask("denied (Settings)", arne, "/p/" + house.acme() + "/settings", 303),
          new Ask("what may I do", arne, "/api/v1/projects/" + house.acme() + "/me", 200));
    }

    double median(String ask, ToDoubleFunction<Round> figure) {
      var sorted = rounds.get(ask).stream().mapToDouble(figure).sorted().toArray();
      return sorted[sorted.length / 2];
    }

    double cpu(String ask) {
      return median(ask, round -> round.java() + round.postgres());
    }
  }

  @Test
  void requestsAtTenAndAtAMillionMemberships() throws Exception {
    var served = new TreeMap<Integer, Served>();
    try {
      for (var memberships : MEMBERSHIPS) {
        var house = House.with(memberships);
        served.put(memberships, new Served(house, Child.start(house.data()), new HashMap<>()));
      }
      for (var each : served.values()) {
        for (var ask : each.asks()) {
          ask.send(WARM_UP, CLIENTS);
        }
      }
      var statements = new LinkedHashMap<Integer, Map<String, Statements>>();
      for (var each : served.entrySet()) {
        statements.put(each.getKey(), count(each.getValue()));
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (var each : served.values()) {
          for (var ask : each.asks()) {
            each.rounds()
                .computeIfAbsent(ask.name(), name -> new ArrayList<>())
                .add(measured(each, ask));
          }
        }
      }
      tell(served, statements);
      Report.figures(
          "Plan of the rights statement at %,d memberships".formatted(served.lastKey()),
          plan(served.lastEntry().getValue()));
    } finally {
      served.values().forEach(each -> each.child().close());
    }
  }

  private static void tell(
      TreeMap<Integer, Served> served, Map<Integer, Map<String, Statements>> statements) {
    var text = new StringBuilder();
    text.append(
        "%-18s %11s %10s %7s %10s %10s %10s%n"
            .formatted(
                "", "memberships", "statements", "rights", "requests/s", "CPU Java", "CPU PG"));
    for (var ask : served.firstEntry().getValue().asks()) {
      served.forEach(
          (memberships, each) -> {
            var counted = statements.get(memberships).get(ask.name());
            text.append(
                "%-18s %,11d %10.1f %7.1f %10.0f %7.2f ms %7.2f ms%n"
                    .formatted(
                        ask.name(),
                        memberships,
                        counted.all(),
                        counted.rights(),
                        each.median(ask.name(), Round::perSecond),
                        each.median(ask.name(), Round::java) * 1e3,
                        each.median(ask.name(), Round::postgres) * 1e3));
          });
      Report.ratio(
          "%s: CPU per request at %,d memberships is %.2f times that at %,d (goal 1: flat)"
              .formatted(
                  ask.name(),
                  served.lastKey(),
                  served.lastEntry().getValue().cpu(ask.name())
                      / served.firstEntry().getValue().cpu(ask.name()),
                  served.firstKey()));
    }
    Report.figures(
        "Requests: medians of %d interleaved rounds of %,d requests by %d clients"
            .formatted(ROUNDS, REQUESTS, CLIENTS),
        text.toString());
  }

  private static Round measured(Served served, Ask ask) throws Exception {
    var child = served.child();
    var java = Machine.cpu(child.java());
    var postgres = child.ofPostgres(Machine::cpu);
    var begun = System.nanoTime();
    ask.send(REQUESTS, CLIENTS);
    var seconds = (System.nanoTime() - begun) / 1e9;
    return new Round(
        REQUESTS / seconds,
        (Machine.cpu(child.java()) - java) / REQUESTS,
        (child.ofPostgres(Machine::cpu) - postgres) / REQUESTS);
  }

  /** As PostgreSQL itself logs them, between the BEGIN and the COMMIT of requests. */
  private static Map<String, Statements> count(Served served) throws Exception {
    var counted = new HashMap<String, Statements>();
    logging(served, "all");
    for (var ask : served.asks()) {
      var before = Files.size(served.child().postgresLog());
      for (int i = 0; i < COUNTED; i++) {
        ask.sendOne();
      }
      TimeUnit.MILLISECONDS.sleep(300);
      var log = Files.readAllBytes(served.child().postgresLog());
      var text =
          new String(
              log,
              (int) before,
              log.length - (int) before,
              java.nio.charset.StandardCharsets.UTF_8);
      counted.put(ask.name(), count(text));
    }
    logging(served, "none");
    return counted;
  }

  private static Statements count(String log) {
    var open = new HashMap<String, List<String>>();
    var all = 0;
    var rights = 0;
    for (var line : log.lines().toList()) {
      var matcher = LOGGED.matcher(line);
      if (!matcher.find()) {
        continue;
      }
      var statement = matcher.group(2);
      if (statement.startsWith("BEGIN")) {
        open.put(matcher.group(1), new ArrayList<>());
      } else if (statement.startsWith("COMMIT") || statement.startsWith("ROLLBACK")) {
        var done = open.getOrDefault(matcher.group(1), List.of());
        var entered = done.stream().filter(each -> each.contains("enter(")).count();
        if (entered > 0) {
          all += done.size();
          rights += (int) entered;
        }
        open.remove(matcher.group(1));
      } else {
        open.computeIfAbsent(matcher.group(1), pid -> new ArrayList<>()).add(statement);
      }
    }
    return new Statements((double) all / COUNTED, (double) rights / COUNTED);
  }

  private static void logging(Served served, String what) throws Exception {
    try (var superuser = served.child().superuser();
        var statement = superuser.createStatement()) {
      statement.execute("alter system set log_statement = '" + what + "'");
      statement.execute("select pg_reload_conf()");
    }
    TimeUnit.SECONDS.sleep(1);
  }

  /** Of the statement inside enter(), taken from the database, for Olga in Acme. */
  private static String plan(Served served) throws Exception {
    try (var superuser = served.child().superuser();
        var statement = superuser.createStatement()) {
      var rows = statement.executeQuery("select prosrc from pg_proc where proname = 'enter'");
      rows.next();
      var source = rows.getString(1);
      var select =
          source
              .substring(source.indexOf("select"), source.indexOf(";", source.indexOf("select")))
              .replaceFirst("(?m)^\\s*into e\\s*$", "")
              .replaceFirst("\\bhash\\b", "sha256('s7')")
              .replaceFirst("\\bwanted\\b", "'bench-0'");
      var plan = new StringBuilder();
      var lines =
          statement.executeQuery("explain (analyze, buffers, costs off, timing off) " + select);
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
      return plan.toString();
    }
  }
}
