package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Denied;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Slice;
import com.ensoras.model.desk.DeskState;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody finds behind each door to tickets. */
final class DeskDoors {

  private static final Pattern TICKET = Pattern.compile("\"id\":\"([^\"]*)\",\"number\"");

  private final DeskDriver product;
  private final Tickets tickets;

  DeskDoors(DeskDriver product) {
    this.product = product;
    tickets = product.desk.bean(Tickets.class);
  }

  /** But the badge and the panel. */
  Map<String, Collection<String>> all(String who, Collection<String> tried) {
    var actor = product.desk.as(who);
    var doors = new TreeMap<String, Collection<String>>();
    doors.put("list", list(actor, TicketFilter.ALL));
    doors.put("inbox", shown(() -> tickets.waiting(actor, TicketFilter.ALL, null, null, 100)));
    doors.put("search by subject", list(actor, searching("broken")));
    doors.put("search by content", list(actor, searching("pineapple")));
    doors.put(
        "spam", list(actor, new TicketFilter("", TicketFilter.SPAM, "", "", "", "", "", "", "")));
    doors.put(
        "export",
        shown(() -> product.desk.bean(Exports.class).next(actor, TicketFilter.ALL, null)));
    doors.put("open", opened(actor, tried));
    return doors;
  }

  /** What the menu says beside the Inbox; empty for nothing. */
  String badge(String who) {
    var badge = product.desk.bean(InboxBadge.class);
    return product.desk.acme.inTransaction(() -> badge.of(product.desk.as(who)).orElse(""));
  }

  /** The same by the API: the lists, each ticket, and what was written in it. */
  Map<String, Collection<String>> api(String who, Collection<String> tried) {
    var doors = new TreeMap<String, Collection<String>>();
    doors.put("list", listed(get(who, "/tickets?per_page=100")));
    doors.put("inbox", listed(get(who, "/inbox?per_page=100")));
    doors.put("search by content", listed(get(who, "/tickets?per_page=100&q=pineapple")));
    doors.put("open", each(tried, handle -> get(who, path(handle) + "/messages").statusCode()));
    return doors;
  }

  Collection<String> panel(String who, String handle) {
    return handles(tickets.others(product.desk.as(who), product.ticket(handle)).stream());
  }

  private Collection<String> opened(Actor actor, Collection<String> handles) {
    return each(
        handles,
        handle -> {
          try {
            tickets.open(actor, product.ticket(handle), Integer.MAX_VALUE);
            return 200;
          } catch (Missing out) {
            return 404;
          } catch (Denied denied) {
            return 403;
          }
        });
  }

  /** Those that answer; denied when all are. */
  private static Collection<String> each(
      Collection<String> handles, Function<String, Integer> answer) {
    var open = new TreeSet<String>();
    for (var handle : handles) {
      switch (answer.apply(handle)) {
        case 200 -> open.add(handle);
        case 404 -> {}
        case 403 -> {
          return DeskState.DENIED;
        }
        default -> throw new AssertionError(handle);
      }
    }
    return open;
  }

  private HttpResponse<String> get(String who, String path) {
    return product.desk.acme.json(who, "GET", path, "");
  }

  private String path(String handle) {
    return "/tickets/" + product.ticket(handle).value();
  }

  private Collection<String> listed(HttpResponse<String> response) {
    if (response.statusCode() == 403) {
      return DeskState.DENIED;
    }
    var found = new TreeSet<String>();
    TICKET
        .matcher(response.body())
        .results()
        .forEach(match -> found.add(product.handle(UUID.fromString(match.group(1)))));
    return found;
  }

  private Collection<String> list(Actor actor, TicketFilter filter) {
    return shown(() -> tickets.list(actor, filter, null, null, 100));
  }

  private Collection<String> shown(java.util.function.Supplier<Slice<TicketRow>> list) {
    try {
      return handles(list.get().rows().stream());
    } catch (Denied denied) {
      return DeskState.DENIED;
    }
  }

  private Collection<String> handles(Stream<TicketRow> rows) {
    var found = new TreeSet<String>();
    rows.forEach(row -> found.add(product.handle(row.id().value())));
    return found;
  }

  private static TicketFilter searching(String words) {
    return new TicketFilter(words, "", "", "", "", "", "", "", "");
  }
}
