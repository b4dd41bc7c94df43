package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.RoleId;
import com.ensoras.database.Operations;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Looking at roles: four statements, whatever their number. */
@Operations
@Transactional(readOnly = true)
class RoleReading {

  /**
   * @param givable names of roles; null when its holders could not invite
   */
  record Ticking(Impact impact, @Nullable String givable) {

    static final Ticking NONE = new Ticking(Impact.NONE, null);
  }

  private final RoleBooks books;
  private final RoleUses uses;
  private final Impacts impacts;

  RoleReading(RoleBooks books, RoleUses uses, Impacts impacts) {
    this.books = books;
    this.uses = uses;
    this.impacts = impacts;
  }

  RolesNow list(Actor actor) {
    return now(actor.require(Permission.ROLES_LIST));
  }

  /** For the forms of those who may {@code permission}. */
  RolesNow forming(Actor actor, Permission permission) {
    return now(actor.require(permission));
  }

  /** What saving this would come to, and which roles its holders could give then. */
  Ticking ticking(Actor actor, RoleId id, RoleDraft draft) {
    var permit = actor.require(Permission.ROLES_UPDATE);
    var book = books.of(permit);
    book.get(id);
    var content = draft.checked();
    return new Ticking(
        impacts.of(permit, book, Map.of(id, content)),
        content.authority().permissions().has(Permission.USERS_INVITE)
            ? RoleEditor.givable(book, id, content.authority())
            : null);
  }

  private RolesNow now(Permit permit) {
    return new RolesNow(books.of(permit), uses.of(permit), uses.owner(permit));
  }
}
