package com.ensoras.people.roles;

import static com.ensoras.access.Permission.ROLES_CREATE;
import static com.ensoras.access.Permission.ROLES_UPDATE;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.RoleId;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Facts;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Names;
import com.ensoras.people.Stale;
import com.ensoras.people.roles.RoleFile.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Brings roles in from a file: first the difference, then all of it or nothing. */
@Operations
class RoleImport {

  private final ProjectLock lock;
  private final RoleBooks books;
  private final RoleStore store;
  private final RoleWriting writing;
  private final Trail trail;

  RoleImport(ProjectLock lock, RoleBooks books, RoleStore store, RoleWriting writing, Trail trail) {
    this.lock = lock;
    this.books = books;
    this.store = store;
    this.writing = writing;
    this.trail = trail;
  }

  /** The difference; changes nothing. */
  ImportPlan plan(Actor actor, List<Entry> entries) {
    return RolePlanning.of(books.of(actor.require(ROLES_CREATE)), entries);
  }

  /**
   * The rules of making and changing a role hold for each; what is handed out is the Owner's.
   *
   * @param seen of the plan that was shown
   * @throws Stale when it would come to something else meanwhile
   */
  ImportPlan carryOut(Actor actor, List<Entry> entries, String seen, boolean sure) {
    var permit = lock.exclusively(actor, ROLES_CREATE);
    var book = books.of(permit);
    var plan = RolePlanning.of(book, entries);
    if (!plan.seen().equals(seen)) {
      throw new Stale(List.of());
    }
    requireRights(RoleWriting.now(permit), book, plan);
    var after = new ArrayList<>(change(permit, book, plan, sure));
    var before = after.stream().map(role -> book.get(role.id())).toList();
    plan.items().stream()
        .filter(ImportPlan.Item::isNew)
        .forEach(item -> after.add(store.insert(permit, item.content())));
    handOut(permit, plan);
    if (!plan.isEmpty()) {
      trail.record(permit, event(before, after, plan));
    }
    return plan;
  }

  private static void requireRights(Actor now, RoleBook book, ImportPlan plan) {
    var changing = plan.changing();
    if (changing.stream().anyMatch(item -> !item.isNew())) {
      now.require(ROLES_UPDATE);
    }
    if (changing.stream().anyMatch(ImportPlan.Item::handsMore)) {
      now.requireOwner();
    }
    changing.stream()
        .filter(ImportPlan.Item::isNew)
        .forEach(item -> RoleRules.requireCovered(now, item.content().authority()));
    if (book.roles().size() + changing.stream().filter(ImportPlan.Item::isNew).count()
        > Roles.MOST) {
      throw new TooManyRoles();
    }
  }

  private List<Role> change(ExclusivePermit permit, RoleBook book, ImportPlan plan, boolean sure) {
    var wishes = new ArrayList<RoleWriting.Wish>();
    for (var item : plan.changing()) {
      var existing = item.existing();
      if (existing != null) {
        var saving = new Saving(existing.version(), null, sure, sure);
        wishes.add(new RoleWriting.Wish(existing.id(), RoleDraft.of(item.content()), saving));
      }
    }
    return writing.write(permit, book, wishes, sure).stream()
        .map(RoleWriting.Written::after)
        .toList();
  }

  private void handOut(ExclusivePermit permit, ImportPlan plan) {
    if (plan.items().stream().noneMatch(ImportPlan.Item::handsMore)) {
      return;
    }
    var byKey = RolePlanning.byKey(books.of(permit));
    for (var item : plan.items()) {
      var names = item.handsOut();
      if (item.handsMore() && names != null) {
        var handed = names.stream().map(name -> id(byKey, name)).collect(Collectors.toSet());
        store.handOut(permit, id(byKey, item.content().name()), handed);
      }
    }
  }

  private static RoleId id(Map<String, Role> byKey, String name) {
    return Objects.requireNonNull(byKey.get(Names.key(name))).id();
  }

  private static Event event(List<Role> before, List<Role> after, ImportPlan plan) {
    var handing =
        plan.items().stream()
            .filter(ImportPlan.Item::handsMore)
            .collect(
                Collectors.toMap(
                    item -> item.content().name(),
                    item -> Objects.requireNonNull(item.handsOut()).stream().toList()));
    var facts =
        new java.util.LinkedHashMap<>(Facts.roles(after.stream().map(RoleWriting::facts).toList()));
    if (!handing.isEmpty()) {
      facts.put("handsOut", handing);
    }
    return Event.of(Deed.ROLES_CHANGED)
        .before(Facts.roles(before.stream().map(RoleWriting::facts).toList()))
        .after(facts);
  }
}
