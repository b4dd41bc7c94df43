package com.ensoras.tickets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the statement that chooses the ids of one page of a list: within a sight, along an
 * index, and only with the conditions that are set, so that each combination has a plan of its own.
 *
 * <p>Conditions that an index begins with are tight: they stand where the rows are read. All others
 * are loose: they are tested on the first rows, a window of them, so that a value that nobody has
 * does not read the whole project; the list then goes on from the window's end.
 */
final class ListQuery {

  /**
   * What loose conditions speak of; the indexes of the Tickets page hold these, so no row is read.
   */
  private static final String LOOSE = ", t.status, t.channel, t.priority, t.team_id, t.assignee_id";

  private final Sight sight;
  private final ListOrder order;
  private final boolean backwards;
  private final int window;
  private final StringBuilder tight = new StringBuilder();
  private final List<String> loose = new ArrayList<>();
  private final Map<String, @Nullable Object> values = new HashMap<>();

  /**
   * @param window how many rows loose conditions are tested on
   */
  ListQuery(Sight sight, ListOrder order, boolean backwards, int window) {
    this.window = window;
    this.sight = sight;
    this.order = order;
    this.backwards = backwards;
  }

  void from(ListPlace place) {
    tight.append(order.beyond(backwards));
    values.put("atRank", place.rank());
    values.put("atTime", place.at());
    values.put("atId", place.id());
  }

  /** True of nearly every row, or of few that have an index of their own. */
  void tight(String condition) {
    tight.append(" and ").append(condition);
  }

  /** An index begins with this, when the sight does not choose another. */
  void tight(String condition, String name, Object value) {
    tight.append(" and ").append(condition);
    values.put(name, value);
  }

  void loose(String condition) {
    loose.add(condition);
  }

  void loose(String condition, String name, Object value) {
    loose.add(condition);
    values.put(name, value);
  }

  boolean isWindowed() {
    return !loose.isEmpty();
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  /** Ids with their place, {@code :limit} of them. */
  String page() {
    var inner = inner(isWindowed() ? String.valueOf(window) : ":limit");
    return "select "
        + place()
        + " from ("
        + inner
        + ") t where true"
        + loose.stream().map(each -> " and " + each).collect(Collectors.joining())
        + order.orderBy(backwards)
        + " limit :limit";
  }

  /** The last place that the window of {@link #page} looks at; no row when it looks at all. */
  String windowEnd() {
    return "select "
        + place()
        + " from ("
        + inner(String.valueOf(window))
        + ") t"
        + order.orderBy(backwards)
        + " offset "
        + (window - 1)
        + " limit 1";
  }

  /** How many there are, at most {@code :limit}. */
  String count() {
    return "select count(*) from (select 1 from ("
        + inner(":limit")
        + ") t where true"
        + loose.stream().map(each -> " and " + each).collect(Collectors.joining())
        + " limit :limit) t";
  }

  private String inner(String limit) {
    var rest = order.base() + tight + order.orderBy(backwards) + " limit " + limit;
    var arms =
        sight.arms(columns(), rest).stream()
            .map(arm -> "(" + arm + ")")
            .collect(Collectors.joining(" union all "));
    // Several arms end at different places: only as many rows of all of them are looked at.
    return isWindowed() && arms.contains(" union all ")
        ? "select t.* from (" + arms + ") t" + order.orderBy(backwards) + " limit " + limit
        : arms;
  }

  private String place() {
    return order == ListOrder.WAITING
        ? "t.id, t.last_message_at, t.waiting_since, t.inbox_rank"
        : "t.id, t.last_message_at";
  }

  private String columns() {
    if (!isWindowed()) {
      return place();
    }
    var dated = loose.stream().anyMatch(condition -> condition.contains("t.created_at"));
    return place() + LOOSE + (dated ? ", t.created_at" : "");
  }
}
