package com.ensoras.tickets;

import com.ensoras.web.Form;
import org.jspecify.annotations.Nullable;

/** The filter's words as an address has them; those that are left out filter nothing. */
record FilterWords(
    @Nullable String q,
    @Nullable String status,
    @Nullable String channel,
    @Nullable String priority,
    @Nullable String assignee,
    @Nullable String team,
    @Nullable String tag,
    @Nullable String from,
    @Nullable String to,
    @Nullable String sort) {

  TicketFilter filter() {
    return new TicketFilter(
        word(q),
        word(status),
        word(channel),
        word(priority),
        word(assignee),
        word(team),
        word(tag),
        word(from),
        word(to),
        word(sort));
  }

  /** As a form carries them on. */
  static FilterWords of(Form form) {
    return new FilterWords(
        form.value("q"),
        form.value("status"),
        form.value("channel"),
        form.value("priority"),
        form.value("assignee"),
        form.value("team"),
        form.value("tag"),
        form.value("from"),
        form.value("to"),
        form.value("sort"));
  }

  static FilterWords of(TicketFilter filter) {
    return new FilterWords(
        filter.q(),
        filter.status(),
        filter.channel(),
        filter.priority(),
        filter.assignee(),
        filter.team(),
        filter.tag(),
        filter.from(),
        filter.to(),
        filter.sort());
  }

  private static String word(@Nullable String given) {
    return given == null ? "" : given;
  }
}
