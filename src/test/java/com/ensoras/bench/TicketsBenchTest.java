package com.ensoras.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the pages of the desk cost with few and with very many tickets in the project. */
@Tag("bench")
class TicketsBenchTest {

  private static final List<Integer> TICKETS =
      Sizes.small() ? List.of(500, 5_000) : List.of(1_000, 100_000, 1_000_000);
  private static final int AGENTS = Sizes.of(200, 20);
  private static final int ROUNDS = Sizes.of(3, 3);
  private static final int REQUESTS = Sizes.of(100, 60);
  private static final int WARM_UP = Sizes.of(150, 60);
  private static final int CLIENTS = 8;

  /** A reply goes ten seconds after it was written; what that costs belongs to it. */
  private static final int UNTIL_REPLIES_ARE_GONE = 15; // seconds

  /** Seconds of CPU, and milliseconds of waiting. */
  private record Round(double java, double postgres, double p50, double p99) {

    double cpu() {
      return java + postgres;
    }
  }

  private final Map<Integer, Map<String, List<Round>>> rounds = new TreeMap<>();

  @Test
  void requestsAtAThousandAndAtAMillionTickets() throws Exception {
    var desks = new TreeMap<Integer, DeskAtWork>();
    try {
      for (var tickets : TICKETS) {
        desks.put(tickets, DeskAtWork.serve(Desk.with(tickets, AGENTS)));
        rounds.put(tickets, new HashMap<>());
      }
      for (var desk : desks.values()) {
        for (var ask : desk.asks()) {
          ask.wake();
          ask.send(WARM_UP, CLIENTS);
        }
      }
      TimeUnit.SECONDS.sleep(UNTIL_REPLIES_ARE_GONE);
      for (int round = 0; round < ROUNDS; round++) {
        for (var desk : desks.entrySet()) {
          for (var ask : desk.getValue().asks()) {
            rounds
                .get(desk.getKey())
                .computeIfAbsent(ask.name(), name -> new ArrayList<>())
                .add(measured(desk.getValue().child(), ask));
          }
        }
      }
      tell(desks.firstEntry().getValue().asks());
    } finally {
      desks.values().forEach(DeskAtWork::close);
    }
  }

  private static Round measured(Child child, Ask ask) throws Exception {
    var java = Machine.cpu(child.java());
    var postgres = child.ofPostgres(Machine::cpu);
    var millis = ask.send(REQUESTS, CLIENTS);
    if (ask.body() != null) {
      TimeUnit.SECONDS.sleep(UNTIL_REPLIES_ARE_GONE);
    }
    return new Round(
        (Machine.cpu(child.java()) - java) / REQUESTS,
        (child.ofPostgres(Machine::cpu) - postgres) / REQUESTS,
        millis[millis.length / 2],
        millis[millis.length * 99 / 100]);
  }

  private void tell(List<Ask> asks) {
    var text =
        new StringBuilder(
            "%-32s %11s %11s %11s %9s %9s%n"
                .formatted("", "tickets", "CPU Java", "CPU PG", "p50", "p99"));
    for (var ask : asks) {
      for (var tickets : TICKETS) {
        text.append(
            "%-32s %,11d %8.2f ms %8.2f ms %6.0f ms %6.0f ms%n"
                .formatted(
                    ask.name(),
                    tickets,
                    median(tickets, ask, Round::java) * 1e3,
                    median(tickets, ask, Round::postgres) * 1e3,
                    median(tickets, ask, Round::p50),
                    median(tickets, ask, Round::p99)));
      }
      Report.ratio(ratio(ask));
    }
    Report.figures(
        "Pages of the desk: medians of %d interleaved rounds of %,d requests by %d clients; load %s"
            .formatted(ROUNDS, REQUESTS, CLIENTS, Machine.load()),
        text.toString());
  }

  private String ratio(Ask ask) {
    return "%s: CPU per request at %,d tickets is %.2f times that at %,d (goal %s)"
        .formatted(
            ask.name(),
            TICKETS.getLast(),
            median(TICKETS.getLast(), ask, Round::cpu)
                / median(TICKETS.getFirst(), ask, Round::cpu),
            TICKETS.getFirst(),
            ask.name().startsWith("Search") ? "3" : "1.5");
  }

  private double median(int tickets, Ask ask, ToDoubleFunction<Round> figure) {
    var sorted =
        rounds.get(tickets).get(ask.name()).stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
