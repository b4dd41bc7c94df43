package com.ensoras.model.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is there: members with their roles, teams, tickets. Olga owns it. */
public final class DeskState {

  public static final String OWNER = "Olga";
  public static final int ENSORAS = 0;
  public static final int APPROVAL = 1;
  public static final int AGENT = 2;
  public static final int CUSTOMER = 3;
  public static final int RESOLVED = 4;
  public static final int CLOSED = 5;

  record Role(SortedSet<String> may, String seen, boolean waits) {}

  static final class Team {
    boolean active = true;
    SortedSet<String> seats = new TreeSet<>();
  }

  record Draft(int edition, String writer, String editor, String text) {}

  static final class Ticket {
    final String handle;
    final String customer;
    int status = AGENT;
    int priority = 1;
    String agent = "";
    String team = "";
    boolean spam;
    String follows = "";
    String mergedInto = "";
    SortedSet<String> tags = new TreeSet<>();
    final List<String> said = new ArrayList<>();
    @Nullable Draft draft;
    int editions;

    Ticket(String handle, String customer) {
      this.handle = handle;
      this.customer = customer;
    }

    boolean isOpen() {
      return status < RESOLVED;
    }

    void discard() {
      draft = null;
    }

    @Override
    public String toString() {
      return "%s status %d, priority %d, agent %s, team %s%s, follows %s, merged into %s, tags %s, said %s, draft %s"
          .formatted(
              handle,
              status,
              priority,
              agent,
              team,
              spam ? ", spam" : "",
              follows,
              mergedInto,
              String.join(",", tags),
              String.join("|", said),
              draft == null ? "" : draft.edition() + ":" + draft.text());
    }
  }

  final Map<String, Role> roles = new TreeMap<>();
  final Map<String, String> members = new TreeMap<>();
  final Map<String, Team> teams = new TreeMap<>();

  /** In the order of their numbers. */
  final Map<String, Ticket> tickets = new LinkedHashMap<>();

  public boolean may(String member, String permission) {
    return member.equals(OWNER) || role(member).may().contains(permission);
  }

  boolean waits(String member) {
    return !member.equals(OWNER) && role(member).waits();
  }

  String view(String member) {
    return member.equals(OWNER) ? "all" : role(member).seen();
  }

  private Role role(String member) {
    var role = roles.get(members.getOrDefault(member, ""));
    return role == null ? new Role(new TreeSet<>(), "mine", true) : role;
  }

  /** Everybody who may come, the Owner first. */
  public List<String> everybody() {
    var all = new ArrayList<>(List.of(OWNER));
    all.addAll(members.keySet());
    return all;
  }

  boolean isThere(String member) {
    return member.equals(OWNER) || members.containsKey(member);
  }

  /** desk.md 3. */
  boolean sees(String member, Ticket ticket) {
    var mine = ticket.agent.equals(member);
    return switch (view(member)) {
      case "all" -> true;
      case "my-teams-and-mine" -> mine || sits(member, ticket.team);
      case "mine-and-unassigned" -> mine || ticket.agent.isEmpty();
      case "mine" -> mine;
      default -> throw new IllegalStateException(view(member));
    };
  }

  boolean sits(String member, String team) {
    var there = teams.get(team);
    return there != null && there.seats.contains(member);
  }

  /** By its own customer: what others write into it begins a conversation of theirs. */
  boolean isFollowed(Ticket ticket) {
    return tickets.values().stream()
        .anyMatch(
            other -> other.follows.equals(ticket.handle) && other.customer.equals(ticket.customer));
  }

  /**
   * What each door shows to somebody: handles, or "denied".
   *
   * @param tried which tickets they try to open
   */
  public Map<String, Collection<String>> doors(String member, Collection<String> tried) {
    var lists = may(member, "tickets.list");
    var reads = may(member, "tickets.view");
    var doors = new TreeMap<String, Collection<String>>();
    var listed = shown(member, ticket -> !ticket.spam);
    doors.put("list", lists ? listed : DENIED);
    doors.put("export", lists ? listed : DENIED);
    doors.put("search by subject", lists ? listed : DENIED);
    doors.put("search by content", !lists ? DENIED : reads ? listed : List.of());
    doors.put("spam", lists ? shown(member, ticket -> ticket.spam) : DENIED);
    var inbox = shown(member, ticket -> ticket.status == APPROVAL || ticket.status == AGENT);
    doors.put("inbox", may(member, "inbox.view") ? inbox : DENIED);
    doors.put(
        "open",
        reads || tried.isEmpty() ? shown(member, ticket -> tried.contains(ticket.handle)) : DENIED);
    return doors;
  }

  public static final Collection<String> DENIED = List.of("denied");

  private Collection<String> shown(String member, Predicate<Ticket> which) {
    return tickets.values().stream()
        .filter(which)
        .filter(ticket -> sees(member, ticket))
        .map(ticket -> ticket.handle)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The customer's other tickets within somebody's sight. */
  public Collection<String> panel(String member, String ticket) {
    var here = tickets.get(ticket);
    return here == null
        ? List.of()
        : shown(
            member, other -> !other.spam && other != here && other.customer.equals(here.customer));
  }

  public Collection<String> handles() {
    return tickets.keySet();
  }

  /** Every ticket in words, by its handle. */
  public String inWords() {
    return tickets.values().stream()
        .map(Ticket::toString)
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
