package com.ensoras.audit;

import com.ensoras.access.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the entries about roles and members who held a permission on a day. What an entry's
 * before names and its after does not is gone; what its after names holds from then on.
 */
final class Replay {

  static final Set<Deed> DEEDS =
      EnumSet.of(
          Deed.PROJECT_FOUNDED,
          Deed.ROLE_CREATED,
          Deed.ROLE_UPDATED,
          Deed.ROLE_DELETED,
          Deed.ROLES_CHANGED,
          Deed.MEMBER_JOINED,
          Deed.MEMBER_ROLE_CHANGED,
          Deed.MEMBERS_ROLE_CHANGED,
          Deed.MEMBER_REMOVED,
          Deed.OWNERSHIP_TRANSFERRED);

  /**
   * Somebody who could.
   *
   * @param by the role that allowed it, or "Owner"
   * @param from null when they could before that day began
   * @param until null when they still could when it ended
   */
  record Could(
      String member, String name, String by, @Nullable Instant from, @Nullable Instant until) {}

  private record Role(String name, boolean allows) {}

  /**
   * @param role null for the Owner
   */
  private record Seat(String name, @Nullable String role) {}

  private final Permission permission;
  private final Instant begin;
  private final Instant end;
  private final Map<String, Role> roles = new HashMap<>();
  private final Map<String, Seat> seats = new LinkedHashMap<>();
  private final List<Could> closed = new ArrayList<>();
  private Map<String, Could> open = new LinkedHashMap<>();

  Replay(Permission permission, LocalDate day) {
    this.permission = permission;
    this.begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    this.end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Instant end() {
    return end;
  }

  void step(Entry entry) {
    var before = Canonical.map(entry.before());
    var after = Canonical.map(entry.after());
    gone(
        facts(before, "role", "roles", "permissions"),
        facts(after, "role", "roles", "permissions"),
        roles);
    gone(
        facts(before, "member", "members", "memberName"),
        facts(after, "member", "members", "memberName"),
        seats);
    facts(after, "role", "roles", "permissions").forEach((id, fact) -> roles.put(id, role(fact)));
    facts(after, "member", "members", "memberName")
        .forEach((id, fact) -> seats.put(id, seat(fact)));
    decide(entry.at());
  }

  List<Could> could() {
    var all = new ArrayList<>(closed);
    all.addAll(open.values());
    all.sort(Comparator.comparing(Could::name).thenComparing(Could::member));
    return all;
  }

  private void decide(Instant at) {
    var since = at.isBefore(begin) ? null : at;
    var now = new LinkedHashMap<String, Could>();
    seats.forEach(
        (member, seat) -> {
          var by = by(seat);
          if (by != null) {
            var was = open.get(member);
            now.put(
                member,
                was != null && was.by().equals(by)
                    ? new Could(member, seat.name(), by, was.from(), null)
                    : new Could(member, seat.name(), by, since, null));
          }
        });
    if (since != null) {
      open.values().stream()
          .filter(was -> !continues(was, now.get(was.member())))
          .map(was -> new Could(was.member(), was.name(), was.by(), was.from(), since))
          .forEach(closed::add);
    }
    open = now;
  }

  private static boolean continues(Could was, @Nullable Could is) {
    return is != null && is.by().equals(was.by());
  }

  private @Nullable String by(Seat seat) {
    if (seat.role() == null) {
      return "Owner";
    }
    var role = roles.get(seat.role());
    return role != null && role.allows() ? role.name() : null;
  }

  private Role role(Map<?, ?> fact) {
    return new Role(
        String.valueOf(fact.get("name")),
        fact.get("permissions") instanceof List<?> codes && codes.contains(permission.code()));
  }

  private static Seat seat(Map<?, ?> fact) {
    var role = fact.get("role");
    return new Seat(String.valueOf(fact.get("memberName")), role == null ? null : role.toString());
  }

  private static void gone(
      Map<String, Map<?, ?>> before, Map<String, Map<?, ?>> after, Map<String, ?> from) {
    var ids = new LinkedHashSet<>(before.keySet());
    ids.removeAll(after.keySet());
    ids.forEach(from::remove);
  }

  /** One at the top, several in a list; a thing that only names a role is none. */
  private static Map<String, Map<?, ?>> facts(
      Map<?, ?> all, String id, String several, String telling) {
    var found = new LinkedHashMap<String, Map<?, ?>>();
    if (all.containsKey(telling) && all.get(id) instanceof String one) {
      found.put(one, all);
    }
    if (all.get(several) instanceof List<?> list) {
      for (var each : list) {
        if (each instanceof Map<?, ?> fact
            && fact.containsKey(telling)
            && fact.get(id) instanceof String one) {
          found.put(one, fact);
        }
      }
    }
    return found;
  }
}
