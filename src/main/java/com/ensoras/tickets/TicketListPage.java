package com.ensoras.tickets;

import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Tickets page.
 *
 * @param saved the views that the reader finds above the list
 * @param turned whether this is not the first page
 * @param mayOpen whether rows are links
 * @param form what was refused of work on many
 */
record TicketListPage(
    String project,
    List<TicketRow> rows,
    TicketFilter filter,
    TicketPages.FilterChoices choices,
    List<SavedView> saved,
    @Nullable String newer,
    @Nullable String older,
    boolean turned,
    boolean mayOpen,
    BulkDoors bulk,
    Form form) {

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

  String viewHref(SavedView view) {
    return view.filter().in(action());
  }

  /** The first saved view that is looked at; null for none. */
  @Nullable SavedView current() {
    return saved.stream().filter(view -> view.filter().equals(filter)).findFirst().orElse(null);
  }

  boolean isCurrent(SavedView view) {
    return view.equals(current());
  }

  /** Whether the filter is worth keeping. */
  boolean canSave() {
    return current() == null && views().stream().noneMatch(this::isCurrent);
  }

  String saveHref() {
    return filter.in(SavedViewPages.views(project) + "/new");
  }

  String editHref(SavedView view) {
    return SavedViewPages.href(project, view.id());
  }

  /** Whether the next page shows newer messages. */
  boolean oldestFirst() {
    return filter.q().isEmpty() && filter.sort().equals(TicketFilter.OLDEST);
  }

  static List<Choice> statuses() {
    return Stream.concat(
            Stream.of(Choice.of(TicketFilter.OPEN, "All open")),
            Stream.of(TicketStatus.values()).map(s -> Choice.of(s.word(), s.label())))
        .toList();
  }

  /** Of the whole list, where spam is found too. */
  static List<Choice> allStatuses() {
    return Stream.concat(statuses().stream(), Stream.of(Choice.of(TicketFilter.SPAM, "Spam")))
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
