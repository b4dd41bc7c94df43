package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Authority;
import com.ensoras.access.ExceedsAuthority;
import com.ensoras.access.RoleId;
import com.ensoras.kernel.Names;
import com.ensoras.people.Stale;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is refused about roles, each rule by its name; pure. */
final class RoleRules {

  private RoleRules() {}

  /**
   * For making, changing and deleting an authority.
   *
   * @throws ExceedsAuthority when it goes beyond the actor's
   */
  static void requireCovered(Actor actor, Authority authority) {
    var lacking = Giving.lacking(actor.standing(), authority);
    if (!lacking.isEmpty()) {
      throw new ExceedsAuthority(lacking);
    }
  }

  /**
   * @param except the role that keeps or gets the name; null for a new one
   * @throws NameTaken when another role has it
   */
  static void requireFree(RoleBook book, String name, @Nullable RoleId except) {
    var key = Names.key(name);
    book.roles().stream()
        .filter(role -> !role.id().equals(except) && Names.key(role.name()).equals(key))
        .findFirst()
        .ifPresent(
            role -> {
              throw new NameTaken(role.name());
            });
  }

  /**
   * @throws Stale saying what changed meanwhile
   */
  static void requireFresh(Role now, Saving saving, RoleContent wanted) {
    if (now.version() == saving.version()) {
      return;
    }
    var base = Optional.ofNullable(saving.base()).flatMap(RoleRules::readable).orElse(wanted);
    throw new Stale(new RoleChange(base, RoleContent.of(now)).words());
  }

  /** What the actor takes from themselves, when it is their own role; else nothing. */
  static List<String> ownLoss(Actor actor, Role now, RoleContent wanted) {
    return now.id().equals(actor.role())
        ? new RoleChange(RoleContent.of(now), wanted).losses()
        : List.of();
  }

  private static Optional<RoleContent> readable(RoleDraft draft) {
    try {
      return Optional.of(draft.checked());
    } catch (com.ensoras.kernel.Refusal unreadable) {
      return Optional.empty();
    }
  }
}
