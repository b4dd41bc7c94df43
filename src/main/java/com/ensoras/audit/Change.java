package com.ensoras.audit;

import com.ensoras.access.Permission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of what an entry changed, in words for people.
 *
 * @param before empty when there was nothing
 * @param after empty when there is nothing
 */
public record Change(String label, String before, String after) {

  /** What things are told apart by; a member's seat also names its role. */
  private static final List<String> IDENTITIES = List.of("member", "role", "account", "team", "id");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Set<String> HEADINGS = Set.of("name", "memberName");
  private static final Set<String> NAMES = Set.of("name", "memberName", "roleName");

  static List<Change> between(Map<?, ?> before, Map<?, ?> after) {
    return between("", before, after);
  }

  private static List<Change> between(String prefix, Map<?, ?> before, Map<?, ?> after) {
    var changes = new ArrayList<Change>();
    var keys = new TreeSet<String>();
    before.keySet().forEach(key -> keys.add(key.toString()));
    after.keySet().forEach(key -> keys.add(key.toString()));
    for (var key : keys) {
      var isHeading = !prefix.isEmpty() && isNew(before, after) && HEADINGS.contains(key);
      if (!isHeading && !Objects.equals(before.get(key), after.get(key))) {
        changes.addAll(of(prefix, key, before.get(key), after.get(key)));
      }
    }
    return changes;
  }

  /** Then the name stands before each line already. */
  private static boolean isNew(Map<?, ?> before, Map<?, ?> after) {
    return before.isEmpty() != after.isEmpty();
  }

  private static List<Change> of(
      String prefix, String key, @Nullable Object before, @Nullable Object after) {
    if (isId(before) || isId(after)) {
      return List.of(); // the name beside it says it better
    }
    if (isListOfThings(before) || isListOfThings(after)) {
      return things(prefix, prefix + words(key), list(before), list(after));
    }
    var label = prefix + words(key);
    if (before instanceof List<?> || after instanceof List<?>) {
      return List.of(
          new Change(label, only(list(before), list(after)), only(list(after), list(before))));
    }
    return List.of(new Change(label, text(before), text(after)));
  }

  /** Roles or members, each compared with itself. */
  private static List<Change> things(String prefix, String label, List<?> before, List<?> after) {
    var earlier = byIdentity(before);
    var later = byIdentity(after);
    var identities = new LinkedHashSet<>(earlier.keySet());
    identities.addAll(later.keySet());
    var changes = new ArrayList<Change>();
    for (var identity : identities) {
      var was = earlier.getOrDefault(identity, Map.of());
      var is = later.getOrDefault(identity, Map.of());
      var name = name(is.isEmpty() ? was : is);
      var lines = between(prefix + name + ": ", was, is);
      changes.addAll(
          lines.isEmpty() && was.isEmpty() != is.isEmpty()
              ? List.of(new Change(label, was.isEmpty() ? "" : name, is.isEmpty() ? "" : name))
              : lines);
    }
    return changes;
  }

  private static Map<Object, Map<?, ?>> byIdentity(List<?> things) {
    var found = new LinkedHashMap<Object, Map<?, ?>>();
    for (var thing : things) {
      if (thing instanceof Map<?, ?> map) {
        found.put(identity(map), map);
      }
    }
    return found;
  }

  private static Object identity(Map<?, ?> thing) {
    return IDENTITIES.stream()
        .<Object>map(thing::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(thing);
  }

  private static String name(Map<?, ?> thing) {
    for (var key : List.of("memberName", "name", "address", "email")) {
      if (thing.get(key) instanceof String name) {
        return name;
      }
    }
    return "?";
  }

  private static boolean isListOfThings(@Nullable Object value) {
    return value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance);
  }

  private static List<?> list(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      default -> List.of(value);
    };
  }

  private static boolean isId(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case List<?> list -> !list.isEmpty() && list.stream().allMatch(Change::isId);
      default -> value instanceof String text && ID.matcher(text).matches();
    };
  }

  private static String only(List<?> these, List<?> butNot) {
    return these.stream()
        .filter(each -> !butNot.contains(each))
        .map(Change::text)
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Boolean yes -> yes ? "yes" : "no";
      case String code -> Permission.byCode(code).map(Permission::fullLabel).orElse(code);
      default -> value.toString();
    };
  }

  /** "ticketsSeen" is "Tickets seen". */
  private static String words(String key) {
    if (NAMES.contains(key)) {
      return key.equals("roleName") ? "Role" : "Name";
    }
    var spaced =
        key.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
    return spaced.isEmpty()
        ? key
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
