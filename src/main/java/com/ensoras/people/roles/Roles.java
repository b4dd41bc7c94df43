package com.ensoras.people.roles;

import static com.ensoras.access.Permission.ROLES_CREATE;
import static com.ensoras.access.Permission.ROLES_DELETE;
import static com.ensoras.access.Permission.ROLES_UPDATE;
import static com.ensoras.people.roles.RoleWriting.facts;
import static com.ensoras.people.roles.RoleWriting.now;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.RoleId;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** What people do with roles: create, change, copy and delete them. */
@Operations
public class Roles {

  /** Roles of one project. */
  public static final int MOST = 200;

  private final ProjectLock lock;
  private final RoleBooks books;
  private final RoleStore store;
  private final RoleUses uses;
  private final RoleWriting writing;
  private final RoleOffers offers;
  private final Trail trail;

  Roles(
      ProjectLock lock,
      RoleBooks books,
      RoleStore store,
      RoleUses uses,
      RoleWriting writing,
      RoleOffers offers,
      Trail trail) {
    this.lock = lock;
    this.books = books;
    this.store = store;
    this.uses = uses;
    this.writing = writing;
    this.offers = offers;
    this.trail = trail;
  }

  /** A role that nobody has yet. */
  public Role create(Actor actor, RoleDraft draft) {
    var permit = lock.exclusively(actor, ROLES_CREATE);
    return insert(permit, books.of(permit), draft.checked(), Set.of());
  }

  /** One that says the same, under a new name; what it hands out is copied by the Owner alone. */
  public Role duplicate(Actor actor, RoleId id) {
    var permit = lock.exclusively(actor, ROLES_CREATE);
    var book = books.of(permit);
    var content = CopyName.of(book.get(id), book);
    return insert(permit, book, content, now(permit).isOwner() ? book.handsOut(id) : Set.of());
  }

  /**
   * Changes name and authority for everybody who holds the role, at once.
   *
   * @throws com.ensoras.people.Stale when it was changed since {@link Saving#version()}
   */
  public Role update(Actor actor, RoleId id, RoleDraft draft, Saving saving) {
    var permit = lock.exclusively(actor, ROLES_UPDATE);
    var book = books.of(permit);
    var wish = new RoleWriting.Wish(id, draft, saving);
    var written = writing.write(permit, book, List.of(wish), saving.confirmImpact());
    if (written.isEmpty()) {
      return book.get(id);
    }
    var after = written.getFirst().after();
    var before = facts(written.getFirst().before());
    trail.record(permit, event(Deed.ROLE_UPDATED, after).before(before).after(facts(after)));
    return after;
  }

  /**
   * @throws RoleInUse while a member or a pending invitation has it
   */
  public void delete(Actor actor, RoleId id) {
    var permit = lock.exclusively(actor, ROLES_DELETE);
    var role = books.of(permit).get(id);
    RoleRules.requireCovered(now(permit), role.authority());
    var use = uses.of(permit, id);
    if (!use.isNone()) {
      throw new RoleInUse(use);
    }
    offers.endOverdue(permit, id);
    store.delete(permit, id);
    trail.record(permit, event(Deed.ROLE_DELETED, role).before(facts(role)));
  }

  private Role insert(
      ExclusivePermit permit, RoleBook book, RoleContent content, Set<RoleId> handed) {
    RoleRules.requireCovered(now(permit), content.authority());
    RoleRules.requireFree(book, content.name(), null);
    if (book.roles().size() >= MOST) {
      throw new TooManyRoles();
    }
    var role = store.insert(permit, content);
    var facts = new LinkedHashMap<>(facts(role));
    if (!handed.isEmpty()) {
      store.handOut(permit, role.id(), handed);
      facts.put("handsOut", book.names(handed));
    }
    trail.record(permit, event(Deed.ROLE_CREATED, role).after(facts));
    return handed.isEmpty() ? role : new Role(role.id(), role.name(), role.authority(), 2);
  }

  private static Event event(Deed deed, Role role) {
    return Event.of(deed).about("role", role.id().value(), role.name());
  }
}
