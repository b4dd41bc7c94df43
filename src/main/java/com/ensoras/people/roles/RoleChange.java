package com.ensoras.people.roles;

import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import java.util.ArrayList;
import java.util.List;

/** The difference between what a role said and what it says. */
record RoleChange(RoleContent before, RoleContent after) {

  boolean isNone() {
    return before.equals(after);
  }

  /** What its holders may that they could not, in words. */
  List<String> gains() {
    return before.authority().lacking(after.authority());
  }

  /** What its holders could and may no longer, in words. */
  List<String> losses() {
    return after.authority().lacking(before.authority());
  }

  /** Everything that differs, as it is now: "Name: Billing", "+ Tickets: Close". */
  List<String> words() {
    var words = new ArrayList<String>();
    if (!before.name().equals(after.name())) {
      words.add("Name: " + after.name());
    }
    permissions("+ ", after.authority().permissions(), before.authority().permissions(), words);
    permissions("− ", before.authority().permissions(), after.authority().permissions(), words);
    if (before.authority().seen() != after.authority().seen()) {
      words.add("Tickets seen: " + after.authority().seen().label());
    }
    if (before.authority().repliesWait() != after.authority().repliesWait()) {
      words.add(after.authority().repliesWait() ? "Replies wait" : "Replies do not wait");
    }
    return words;
  }

  private static void permissions(
      String sign, PermissionSet has, PermissionSet lacks, List<String> words) {
    has.without(lacks).stream().map(Permission::fullLabel).map(sign::concat).forEach(words::add);
  }
}
