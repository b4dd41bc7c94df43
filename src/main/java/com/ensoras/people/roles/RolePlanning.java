package com.ensoras.people.roles;

import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.people.roles.RoleFile.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a file of roles with those that are there, by their names. Pure. */
final class RolePlanning {

  private RolePlanning() {}

  /**
   * @throws com.ensoras.kernel.Refusal when a role of the file could not be saved
   */
  static ImportPlan of(RoleBook book, List<Entry> entries) {
    var byKey = byKey(book);
    var keys = new HashSet<String>();
    var drafts = entries.stream().map(Entry::draft).toList();
    for (var draft : drafts) {
      if (!keys.add(Names.key(draft.name()))) {
        throw new Invalid("text", "The role “" + draft.name() + "” stands there twice.");
      }
    }
    keys.addAll(byKey.keySet());
    var items = entries.stream().map(entry -> item(book, byKey, keys, entry)).toList();
    return new ImportPlan(items);
  }

  private static ImportPlan.Item item(
      RoleBook book, Map<String, Role> byKey, Set<String> known, Entry entry) {
    var content = entry.draft().checked();
    var existing = byKey.get(Names.key(content.name()));
    var handed = handed(entry, known);
    var more = handed != null && !keys(handed).equals(keys(handsOut(book, existing)));
    return new ImportPlan.Item(content, existing, handed, more);
  }

  private static @Nullable Set<String> handed(Entry entry, Set<String> known) {
    if (entry.handsOut() == null) {
      return null;
    }
    var names = new TreeSet<String>();
    for (var name : entry.handsOut()) {
      if (name == null || !known.contains(Names.key(name))) {
        throw new Invalid("text", "There is no role “" + name + "” to be handed out.");
      }
      names.add(Names.tidy(name));
    }
    return names;
  }

  static Set<String> handsOut(RoleBook book, @Nullable Role role) {
    return role == null
        ? Set.of()
        : book.handsOut(role.id()).stream()
            .map(id -> book.get(id).name())
            .collect(Collectors.toSet());
  }

  private static Set<String> keys(Set<String> names) {
    return names.stream().map(Names::key).collect(Collectors.toSet());
  }

  static Map<String, Role> byKey(RoleBook book) {
    var found = new HashMap<String, Role>();
    book.roles().forEach(role -> found.put(Names.key(role.name()), role));
    return found;
  }
}
