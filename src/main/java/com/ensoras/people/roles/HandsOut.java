package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.RoleId;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import java.util.Map;
import java.util.Set;

/** Which roles the holders of one may give without having their permissions: the Owner's alone. */
@Operations
public class HandsOut {

  private final ProjectLock lock;
  private final RoleBooks books;
  private final RoleStore store;
  private final Trail trail;

  HandsOut(ProjectLock lock, RoleBooks books, RoleStore store, Trail trail) {
    this.lock = lock;
    this.books = books;
    this.store = store;
    this.trail = trail;
  }

  /** Replaces the list. */
  public void set(Actor actor, RoleId id, Set<RoleId> handed) {
    var permit = lock.exclusivelyAsOwner(actor);
    var book = books.of(permit);
    var role = book.get(id);
    if (handed.stream().anyMatch(one -> book.find(one).isEmpty())) {
      throw new Invalid("handed", "One of these roles is no longer there.");
    }
    if (handed.equals(book.handsOut(id))) {
      return;
    }
    store.handOut(permit, id, handed);
    trail.record(
        permit,
        Event.of(Deed.HANDS_OUT_CHANGED)
            .about("role", id.value(), role.name())
            .before(facts(book, id, book.handsOut(id)))
            .after(facts(book, id, handed)));
  }

  private static Map<String, Object> facts(RoleBook book, RoleId id, Set<RoleId> handed) {
    return Map.of("role", id.value().toString(), "handsOut", book.names(handed));
  }
}
