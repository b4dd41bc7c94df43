package com.ensoras.tickets;

import com.ensoras.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Tickets page.
 *
 * @param turned whether this is not the first page
 * @param mayOpen whether rows are links
 */
record TicketListPage(
    String project,
    List<TicketRow> rows,
    TicketFilter filter,
    TicketPages.FilterChoices choices,
    @Nullable String newer,
    @Nullable String older,
    boolean turned,
    boolean mayOpen) {

  String action() {
    return TicketPages.list(project);
  }

  String href(TicketRow row) {
    return TicketPages.href(project, row.id());
  }

  @Nullable String newerHref() {
    return newer == null ? null : filter.in(action(), "before", newer);
  }

  @Nullable String olderHref() {
    return older == null ? null : filter.in(action(), "after", older);
  }

  /** All that the filter lets through, not only this page. */
  String exportHref() {
    return filter.in(action() + "/export");
  }

  /** The ready-made views of desk.md 2. */
  List<View> views() {
    return Stream.of(
            new View("All", TicketFilter.ALL),
            new View("Mine", new TicketFilter("", "open", "", "", "me", "", "", "", "")),
            new View("My teams", new TicketFilter("", "open", "", "", "", "mine", "", "", "")),
            new View("Unassigned", new TicketFilter("", "open", "", "", "none", "", "", "", "")))
        .toList();
  }

  String viewHref(View view) {
    return view.filter().in(action());
  }

  boolean isCurrent(View view) {
    return view.filter().equals(filter);
  }

  static List<Choice> statuses() {
    return Stream.concat(
            Stream.of(Choice.of(TicketFilter.OPEN, "All open")),
            Stream.of(TicketStatus.values()).map(s -> Choice.of(s.word(), s.label())))
        .toList();
  }

  static List<Choice> channels() {
    return Stream.of(Channel.values()).map(c -> Choice.of(c.word(), c.label())).toList();
  }

  static List<Choice> priorities() {
    return Stream.of(Priority.values()).map(p -> Choice.of(p.word(), p.label())).toList();
  }

  /** A filter with a name. */
  record View(String name, TicketFilter filter) {}
}
