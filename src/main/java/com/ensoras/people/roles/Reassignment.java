package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permission;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.RoleId;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Facts;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.people.NotOnYourself;
import com.ensoras.people.roles.HolderStore.Holder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives everybody who has a role, and every pending invitation that offers it, another one. */
@Operations
public class Reassignment {

  private final ProjectLock lock;
  private final RoleBooks books;
  private final RoleUses uses;
  private final HolderStore holders;
  private final Trail trail;

  Reassignment(ProjectLock lock, RoleBooks books, RoleUses uses, HolderStore holders, Trail trail) {
    this.lock = lock;
    this.books = books;
    this.uses = uses;
    this.holders = holders;
    this.trail = trail;
  }

  /**
   * The rules of giving a role hold for each of them: the actor may give both roles, and does not
   * hold the first. With pending invitations it needs the right to invite too.
   */
  public Reassigned reassign(Actor actor, RoleId from, RoleId to) {
    var permit = lock.exclusively(actor, Permission.USERS_UPDATE);
    var now = permit.actor().orElseThrow(Missing::new);
    var book = books.of(permit);
    book.get(from);
    refuse(now, book, uses.of(permit, from), from, to);
    var members = holders.reassign(permit, from, to);
    var invitations = holders.reoffer(permit, from, book.get(to));
    if (!members.isEmpty() || invitations > 0) {
      record(permit, book.get(from), book.get(to), members, invitations);
    }
    return new Reassigned(members.size(), invitations);
  }

  private static void refuse(Actor now, RoleBook book, RoleUse use, RoleId from, RoleId to) {
    if (use.invitations() > 0) {
      now.require(Permission.USERS_INVITE);
    }
    if (from.equals(to) || book.find(to).isEmpty()) {
      throw new Invalid("to", "Choose another role.");
    }
    if (from.equals(now.role())) {
      throw new NotOnYourself();
    }
    book.requireGivable(now, from);
    book.requireGivable(now, to);
  }

  private void record(
      ExclusivePermit permit, Role from, Role to, List<Holder> members, int invitations) {
    trail.record(
        permit,
        Event.of(Deed.MEMBERS_ROLE_CHANGED)
            .about("role", from.id().value(), from.name())
            .before(facts(from, members, invitations))
            .after(facts(to, members, invitations)));
  }

  private static Map<String, Object> facts(Role role, List<Holder> members, int invitations) {
    var each =
        members.stream()
            .map(m -> Facts.member(m.member(), m.account(), m.name(), role.id(), role.name()))
            .toList();
    var facts = new LinkedHashMap<>(Facts.members(each));
    facts.put("invitations", invitations);
    return facts;
  }
}
