package com.ensoras.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the pages of the desk cost with few and with very many tickets in the project. */
@Tag("bench")
class TicketsBenchTest {

  private static final List<Integer> TICKETS =
      Sizes.small() ? List.of(500, 5_000) : List.of(1_000, 100_000, 1_000_000);
  private static final int AGENTS = Sizes.of(200, 10);
  private static final int ROUNDS = Sizes.of(5, 3);
  private static final int REQUESTS = Sizes.of(400, 60);
  private static final int WARM_UP = Sizes.of(600, 60);
  private static final int CLIENTS = 8;

  private record Round(double java, double postgres) {}

  private record Served(Desk desk, Child child, Map<String, List<Round>> rounds) {

    List<Ask> asks() {
      var agent = desk.agent().at(child.url());
      var olga = desk.olga().at(child.url());
      var page = "/p/" + desk.acme();
      return List.of(
          new Ask("Dashboard, all", olga, page + "/dashboard?period=90", 200),
          new Ask("Dashboard, my teams and mine", agent, page + "/dashboard?period=90", 200),
          new Ask("Inbox, my teams and mine", agent, page + "/inbox", 200),
          new Ask("Inbox, all", olga, page + "/inbox", 200),
          new Ask("Tickets, my teams and mine", agent, page + "/tickets", 200),
          new Ask(
              "Tickets, closed and high", olga, page + "/tickets?status=closed&priority=high", 200),
          new Ask(
              "Tickets, a value that few have",
              olga,
              page + "/tickets?channel=widget&priority=critical&assignee=none",
              200),
          new Ask("Search, common word", olga, page + "/tickets?q=invoice", 200),
          new Ask("Search, no such word", olga, page + "/tickets?q=xylophone", 200),
          new Ask("Search, my teams and mine", agent, page + "/tickets?q=accountant", 200),
          new Ask("Open a ticket", agent, page + "/tickets/" + desk.ticket(), 200),
          new Ask("API, 25 newest", olga, "/api/v1/projects/" + desk.acme() + "/tickets", 200),
          new Ask("Denied page", desk.denied().at(child.url()), page + "/settings", 303));
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
  void requestsAtAThousandAndAtAMillionTickets() throws Exception {
    var served = new TreeMap<Integer, Served>();
    try {
      for (var tickets : TICKETS) {
        var desk = Desk.with(tickets, AGENTS);
        served.put(tickets, new Served(desk, Child.start(desk.data()), new HashMap<>()));
      }
      for (var each : served.values()) {
        for (var ask : each.asks()) {
          ask.send(WARM_UP, CLIENTS);
        }
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (var each : served.values()) {
          for (var ask : each.asks()) {
            each.rounds()
                .computeIfAbsent(ask.name(), n -> new ArrayList<>())
                .add(measured(each, ask));
          }
        }
      }
      tell(served);
    } finally {
      served.values().forEach(each -> each.child().close());
    }
  }

  private static Round measured(Served served, Ask ask) throws Exception {
    var java = Machine.cpu(served.child().java());
    var postgres = served.child().ofPostgres(Machine::cpu);
    ask.send(REQUESTS, CLIENTS);
    return new Round(
        (Machine.cpu(served.child().java()) - java) / REQUESTS,
        (served.child().ofPostgres(Machine::cpu) - postgres) / REQUESTS);
  }

  private static void tell(TreeMap<Integer, Served> served) {
    var text =
        new StringBuilder("%-32s %11s %11s %11s%n".formatted("", "tickets", "CPU Java", "CPU PG"));
    for (var ask : served.firstEntry().getValue().asks()) {
      served.forEach(
          (tickets, each) ->
              text.append(
                  "%-32s %,11d %8.2f ms %8.2f ms%n"
                      .formatted(
                          ask.name(),
                          tickets,
                          each.median(ask.name(), Round::java) * 1e3,
                          each.median(ask.name(), Round::postgres) * 1e3)));
      Report.ratio(
          "%s: CPU per request at %,d tickets is %.2f times that at %,d (goal 1.5, searches 3)"
              .formatted(
                  ask.name(),
                  served.lastKey(),
                  served.lastEntry().getValue().cpu(ask.name())
                      / served.firstEntry().getValue().cpu(ask.name()),
                  served.firstKey()));
    }
    Report.figures(
        "Pages of the desk: medians of %d interleaved rounds of %,d requests by %d clients"
            .formatted(ROUNDS, REQUESTS, CLIENTS),
        text.toString());
  }
}
