package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.kernel.Invalid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets to list, as words of the address; empty words filter nothing.
 *
 * @param q words to search, or a number
 * @param status a status, "open" for all before Resolved, or "spam"
 * @param assignee a member's id, "me" or "none"
 * @param team a team's id, "mine" or "none"
 * @param from the first day of its creation, UTC
 * @param to the last day of its creation, UTC
 * @param sort "oldest" for the oldest message first; a search has an order of its own
 */
public record TicketFilter(
    String q,
    String status,
    String channel,
    String priority,
    String assignee,
    String team,
    String tag,
    String from,
    String to,
    String sort) {

  static final String OPEN = "open";
  static final String SPAM = "spam";
  static final String ME = "me";
  static final String MINE = "mine";
  static final String NONE = "none";
  static final String OLDEST = "oldest";

  public static final TicketFilter ALL = new TicketFilter("", "", "", "", "", "", "", "", "");

  public TicketFilter {
    q = q.replace("\0", "").strip();
    q = q.length() <= 200 ? q : q.substring(0, 200);
  }

  /** In the usual order. */
  public TicketFilter(
      String q,
      String status,
      String channel,
      String priority,
      String assignee,
      String team,
      String tag,
      String from,
      String to) {
    this(q, status, channel, priority, assignee, team, tag, from, to, "");
  }

  public boolean isAll() {
    return equals(ALL);
  }

  /** Spam is shown to whoever asks for it, and to nobody else. */
  boolean isSpam() {
    return status.equals(SPAM);
  }

  /** Null for any. */
  @Nullable List<TicketStatus> statuses() {
    if (status.isEmpty() || isSpam()) {
      return null;
    }
    if (status.equals(OPEN)) {
      return List.of(TicketStatus.values()).stream().filter(TicketStatus::isOpen).toList();
    }
    return List.of(known("status", status, TicketStatus::byWord));
  }

  @Nullable Channel onlyChannel() {
    return channel.isEmpty() ? null : known("channel", channel, Channel::byWord);
  }

  @Nullable Priority onlyPriority() {
    return priority.isEmpty() ? null : known("priority", priority, Priority::byWord);
  }

  /** Whether something is set that lists show only when asked. */
  boolean isNarrow() {
    return !(tag + from + to + sort).isEmpty();
  }

  boolean isUnassigned() {
    return assignee.equals(NONE);
  }

  @Nullable UUID onlyAssignee(Actor actor) {
    if (assignee.isEmpty() || isUnassigned()) {
      return null;
    }
    return assignee.equals(ME) ? actor.member().value() : uuid("assignee", assignee);
  }

  @Nullable UUID onlyTag() {
    return tag.isEmpty() ? null : uuid("tag", tag);
  }

  /** Null for any, "mine" and "none". */
  @Nullable UUID onlyTeam() {
    return team.isEmpty() || team.equals(MINE) || team.equals(NONE) ? null : uuid("team", team);
  }

  /** The address of a list with this filter. */
  public String in(String path) {
    var words =
        words().entrySet().stream()
            .map(word -> word.getKey() + "=" + encoded(word.getValue()))
            .collect(Collectors.joining("&"));
    return words.isEmpty() ? path : path + "?" + words;
  }

  /** The same, turned to another page. */
  String in(String path, String way, String place) {
    var here = in(path);
    return here + (here.contains("?") ? "&" : "?") + way + "=" + place;
  }

  /** The words that filter something, by their names in the address. */
  Map<String, String> words() {
    var words = new LinkedHashMap<String, String>();
    words.put("q", q);
    words.put("status", status);
    words.put("channel", channel);
    words.put("priority", priority);
    words.put("assignee", assignee);
    words.put("team", team);
    words.put("tag", tag);
    words.put("from", from);
    words.put("to", to);
    words.put("sort", sort);
    words.values().removeIf(String::isEmpty);
    return words;
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }

  @Nullable LocalDate since() {
    return day("from", from);
  }

  @Nullable LocalDate until() {
    var last = day("to", to);
    return last == null ? null : last.plusDays(1);
  }

  ListOrder order() {
    return switch (sort) {
      case "" -> ListOrder.NEWEST;
      case OLDEST -> ListOrder.OLDEST;
      default -> throw new Invalid("sort", "There is no such order.");
    };
  }

  /**
   * The same in words that can be kept.
   *
   * @throws Invalid naming the first word that is none
   */
  TicketFilter checked(Actor actor) {
    statuses();
    onlyChannel();
    onlyPriority();
    order();
    since();
    until();
    var person = assignee.equals(ME) ? null : onlyAssignee(actor);
    return new TicketFilter(
        q,
        status,
        channel,
        priority,
        word(person, assignee),
        word(onlyTeam(), team),
        word(onlyTag(), tag),
        from,
        to,
        sort);
  }

  private static String word(@Nullable UUID id, String typed) {
    return id == null ? typed : id.toString();
  }

  private static @Nullable LocalDate day(String field, String word) {
    if (word.isEmpty()) {
      return null;
    }
    try {
      var day = LocalDate.parse(word);
      if (day.getYear() < 1970 || day.getYear() > 9998) {
        throw new Invalid(field, "Choose a day of our time.");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new Invalid(field, "Write the day like 2026-03-31.");
    }
  }

  private static <T> T known(String field, String word, Function<String, Optional<T>> byWord) {
    return byWord
        .apply(word)
        .orElseThrow(() -> new Invalid(field, "There is no such " + field + "."));
  }

  private static UUID uuid(String field, String word) {
    try {
      return UUID.fromString(word);
    } catch (IllegalArgumentException e) {
      throw new Invalid(field, "There is no such " + field + ".");
    }
  }
}
