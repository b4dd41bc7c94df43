package com.ensoras.tickets;

/** The orders of lists of tickets; each has indexes that run along it. */
enum ListOrder {
  /** The Tickets page: the newest message first. */
  NEWEST("", "last_message_at, id", true),

  /** The same from its other end. */
  OLDEST("", "last_message_at, id", false),

  /** The Inbox: what needs a person, by kind and by how long it waits (desk.md 4). */
  WAITING(
      " and t.inbox_rank is not null and (t.inbox_rank <> 1 or t.waiting_since <= now() - interval '24 hours')",
      "inbox_rank, waiting_since, id",
      false);

  private final String base;
  private final String columns;
  private final boolean descending;

  ListOrder(String base, String columns, boolean descending) {
    this.base = base;
    this.columns = columns;
    this.descending = descending;
  }

  /** What is true of every ticket of the list. */
  String base() {
    return base;
  }

  String orderBy(boolean backwards) {
    var way = descending ^ backwards ? " desc" : "";
    return " order by t." + columns.replace(", ", way + ", t.") + way;
  }

  /** Only what comes after a place. */
  String beyond(boolean backwards) {
    var sign = descending ^ backwards ? " < " : " > ";
    return " and (t."
        + columns.replace(", ", ", t.")
        + ")"
        + sign
        + (this == WAITING ? "(:atRank, :atTime, :atId)" : "(:atTime, :atId)");
  }
}
