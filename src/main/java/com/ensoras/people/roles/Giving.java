package com.ensoras.people.roles;

import com.ensoras.access.Authority;
import com.ensoras.access.RoleId;
import com.ensoras.access.Standing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pure rules of access.md 3: nobody but the Owner gives, takes or changes more than they have,
 * compared by "covers", never by rank.
 *
 * @param roles all roles of the project
 * @param handsOut which roles each role's holders may hand out without holding their permissions
 */
record Giving(Map<RoleId, Role> roles, Map<RoleId, Set<RoleId>> handsOut) {

  /** What {@code actor} lacks to make or end an authority, in words; empty when they may. */
  static List<String> lacking(Standing actor, Authority authority) {
    return actor.owner() ? List.of() : actor.authority().lacking(authority);
  }

  /**
   * What {@code actor} lacks to invite with, assign or take away a role; empty when they may. They
   * need to be able to hand out each role that it hands out itself, and so on.
   */
  List<String> lacking(Standing actor, RoleId role) {
    if (actor.owner()) {
      return List.of();
    }
    var lacking = new ArrayList<>(itself(actor, role));
    for (var handed : handedOnBy(role)) {
      if (!itself(actor, handed).isEmpty()) {
        lacking.add("Handing out the role " + get(handed).name());
      }
    }
    return lacking;
  }

  /** The role alone, whatever it hands out. */
  private List<String> itself(Standing actor, RoleId role) {
    var own = actor.role();
    return own != null && handsOutOf(own).contains(role)
        ? List.of()
        : actor.authority().lacking(get(role).authority());
  }

  /** Everything that the role's holders, or those whom they let in, and so on, could hand out. */
  private Set<RoleId> handedOnBy(RoleId role) {
    var found = new LinkedHashSet<RoleId>();
    var open = new ArrayDeque<>(List.of(role));
    while (!open.isEmpty()) {
      handsOutOf(open.remove()).stream().filter(found::add).forEach(open::add);
    }
    found.remove(role);
    return found;
  }

  private Set<RoleId> handsOutOf(RoleId role) {
    return handsOut.getOrDefault(role, Set.of());
  }

  private Role get(RoleId id) {
    var role = roles.get(id);
    if (role == null) {
      throw new com.ensoras.kernel.Missing();
    }
    return role;
  }
}
