package com.ensoras.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page's table, typed here once more, and the four example roles. */
public final class PageTable {

  private static final String TABLE =
      """
      Dashboard | View
      Inbox | View, Bulk Approve, Bulk Close
      Active Chats | View
      Tickets | List, View, Respond, Approve, Reject, Close, Assign, Change Priority, Regenerate
      Users | List, Invite, Update, Remove
      Teams | List, Create, Update, Delete
      Roles | List, Create, Update, Delete
      Workflows | List, Create, Update, Delete
      Tools | List, Create, Update, Delete, Test
      Actions | List, Create, Update, Delete
      Knowledge Base | List, Create, Update, Delete
      Tags | List, Create, Update, Delete
      Email Rules | List, Create, Update, Delete
      Macros | List, Create, Update, Delete
      Project Settings | View, Update, Manage Channels, Manage Integrations
      Billing | View, Manage
      API Keys | List, Create, Delete
      """;

  /** Group code to its permissions, the base first. */
  static final Map<String, List<String>> GROUPS = groups();

  public static final SortedSet<String> ALL =
      GROUPS.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));

  public static final SortedSet<String> VIEWER =
      set("dashboard.view inbox.view tickets.list tickets.view");
  public static final SortedSet<String> SUPPORT_AGENT =
      set(
          "dashboard.view inbox.view tickets.list tickets.view tickets.respond tickets.close"
              + " knowledge-base.list tags.list macros.list");
  public static final SortedSet<String> TEAM_LEAD =
      union(
          SUPPORT_AGENT,
          set(
              "tickets.approve tickets.reject tickets.assign tickets.change-priority users.list"
                  + " teams.list"));
  public static final SortedSet<String> ADMIN =
      without(ALL, set("billing.manage roles.create roles.update roles.delete"));

  private PageTable() {}

  /** The bases that a set lacks although something in their group is there. */
  static SortedSet<String> missingBases(Set<String> permissions) {
    var missing = new TreeSet<String>();
    for (var group : GROUPS.values()) {
      if (group.stream().anyMatch(permissions::contains) && !permissions.contains(group.get(0))) {
        missing.add(group.get(0));
      }
    }
    return missing;
  }

  /** The set with its missing bases added. */
  static SortedSet<String> closed(Set<String> permissions) {
    return union(permissions, missingBases(permissions));
  }

  public static SortedSet<String> set(String words) {
    return Stream.of(words.split(" "))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static SortedSet<String> union(Set<String> a, Set<String> b) {
    var both = new TreeSet<>(a);
    both.addAll(b);
    return both;
  }

  static SortedSet<String> without(Set<String> a, Set<String> b) {
    var rest = new TreeSet<>(a);
    rest.removeAll(b);
    return rest;
  }

  private static Map<String, List<String>> groups() {
    var groups = new LinkedHashMap<String, List<String>>();
    for (var line : TABLE.strip().split("\n")) {
      var cells = line.split("\\|");
      var group = code(cells[0]);
      groups.put(
          group, Arrays.stream(cells[1].split(",")).map(cell -> group + "." + code(cell)).toList());
    }
    return groups;
  }

  private static String code(String label) {
    return label.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
