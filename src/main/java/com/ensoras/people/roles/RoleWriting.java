package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permission;
import com.ensoras.access.RoleId;
import com.ensoras.audit.Facts;
import com.ensoras.kernel.Missing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The one way in which roles that are there are changed: by the editor, the matrix and imports. */
@Component
class RoleWriting {

  private static final List<Permission> USES_HANDS_OUT =
      List.of(Permission.USERS_INVITE, Permission.USERS_UPDATE, Permission.USERS_REMOVE);

  /** What one role shall say, and from which version on. */
  record Wish(RoleId id, RoleDraft draft, Saving saving) {}

  /** What a role said and says. */
  record Written(Role before, Role after) {}

  private final RoleStore store;
  private final Impacts impacts;

  RoleWriting(RoleStore store, Impacts impacts) {
    this.store = store;
    this.impacts = impacts;
  }

  /**
   * Writes those that change, all or none; tells nobody, which is the caller's.
   *
   * @param sure whether they know who else loses what
   */
  List<Written> write(ExclusivePermit permit, RoleBook book, List<Wish> wishes, boolean sure) {
    var wanted = new LinkedHashMap<RoleId, RoleContent>();
    for (var wish : wishes) {
      var content = checked(now(permit), book, wish);
      if (!content.equals(RoleContent.of(book.get(wish.id())))) {
        wanted.put(wish.id(), content);
      }
    }
    requireConfirmed(permit, book, wanted, wishes, sure);
    return wanted.entrySet().stream()
        .map(w -> written(permit, book.get(w.getKey()), w.getValue()))
        .toList();
  }

  private static RoleContent checked(Actor now, RoleBook book, Wish wish) {
    var before = book.get(wish.id());
    RoleRules.requireCovered(now, before.authority());
    var content = wish.draft().checked();
    RoleRules.requireCovered(now, content.authority());
    requireHandedOn(now, book, before, content);
    RoleRules.requireFresh(before, wish.saving(), content);
    RoleRules.requireFree(book, content.name(), wish.id());
    return content;
  }

  /**
   * What a role hands out is worth something only with the permission to invite, assign or remove:
   * whoever adds one of these gives away what they need the right to hand out themselves.
   */
  private static void requireHandedOn(Actor now, RoleBook book, Role before, RoleContent content) {
    var added = content.authority().permissions().without(before.authority().permissions());
    if (USES_HANDS_OUT.stream().anyMatch(added::has)) {
      book.handsOut(before.id()).forEach(handed -> book.requireGivable(now, handed));
    }
  }

  private void requireConfirmed(
      ExclusivePermit permit,
      RoleBook book,
      Map<RoleId, RoleContent> wanted,
      List<Wish> wishes,
      boolean sure) {
    var losing = unconfirmed(now(permit), book, wanted, wishes);
    if (sure && losing.isEmpty()) {
      return;
    }
    var impact = impacts.of(permit, book, wanted);
    if (!losing.isEmpty()) {
      throw new ConfirmLoss(losing, impact);
    }
    if (impact.isGrave()) {
      throw new ConfirmImpact(impact);
    }
  }

  /** What the actor takes from themselves and did not confirm. */
  private static List<String> unconfirmed(
      Actor now, RoleBook book, Map<RoleId, RoleContent> wanted, List<Wish> wishes) {
    return wishes.stream()
        .filter(wish -> !wish.saving().confirmLoss() && wanted.containsKey(wish.id()))
        .flatMap(
            wish ->
                RoleRules.ownLoss(
                    now, book.get(wish.id()), Objects.requireNonNull(wanted.get(wish.id())))
                    .stream())
        .toList();
  }

  private Written written(ExclusivePermit permit, Role before, RoleContent content) {
    store.update(permit, before.id(), content);
    var after = new Role(before.id(), content.name(), content.authority(), before.version() + 1);
    return new Written(before, after);
  }

  static Map<String, Object> facts(Role role) {
    return Facts.role(role.id(), role.name(), role.authority());
  }

  static Actor now(ExclusivePermit permit) {
    return permit.actor().orElseThrow(Missing::new);
  }
}
