package com.ensoras.tickets;

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
    @Nullable String to) {

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
        word(to));
  }

  private static String word(@Nullable String given) {
    return given == null ? "" : given;
  }
}
