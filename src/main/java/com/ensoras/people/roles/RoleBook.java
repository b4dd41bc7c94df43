package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.ExceedsAuthority;
import com.ensoras.access.RoleId;
import com.ensoras.access.Standing;
import com.ensoras.kernel.Missing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All roles of one project as they are now, by name, and who may give which. */
public final class RoleBook {

  private final Map<RoleId, Role> roles = new LinkedHashMap<>();
  private final Map<RoleId, Set<RoleId>> handsOut;
  private final Giving giving;

  RoleBook(List<Role> inOrder, Map<RoleId, Set<RoleId>> handsOut) {
    inOrder.forEach(role -> roles.put(role.id(), role));
    this.handsOut = handsOut;
    this.giving = new Giving(roles, handsOut);
  }

  public List<Role> roles() {
    return List.copyOf(roles.values());
  }

  public Optional<Role> find(RoleId id) {
    return Optional.ofNullable(roles.get(id));
  }

  /**
   * @throws Missing when the project has no such role
   */
  public Role get(RoleId id) {
    return find(id).orElseThrow(Missing::new);
  }

  /** The roles that holders of this one may hand out without holding their permissions. */
  public Set<RoleId> handsOut(RoleId role) {
    return handsOut.getOrDefault(role, Set.of());
  }

  /** The names of these roles, in order. */
  List<String> names(Set<RoleId> some) {
    return roles.values().stream().filter(r -> some.contains(r.id())).map(Role::name).toList();
  }

  /** Whether the actor may invite with the role, assign it and take it away (access.md 3). */
  public boolean mayGive(Actor actor, RoleId role) {
    return lacking(actor, role).isEmpty();
  }

  /** The same for whoever is not the one who asks, like the inviter when somebody accepts. */
  public boolean mayGive(Standing giver, RoleId role) {
    return lacking(giver, role).isEmpty();
  }

  /** What the actor lacks to give the role, in words; empty when they may give it. */
  public List<String> lacking(Actor actor, RoleId role) {
    return lacking(actor.standing(), role);
  }

  public List<String> lacking(Standing giver, RoleId role) {
    get(role);
    return giving.lacking(giver, role);
  }

  /**
   * @throws ExceedsAuthority when the actor may not give the role
   * @throws Missing when the project has no such role
   */
  public void requireGivable(Actor actor, RoleId role) {
    var lacking = lacking(actor, role);
    if (!lacking.isEmpty()) {
      throw new ExceedsAuthority(lacking);
    }
  }
}
