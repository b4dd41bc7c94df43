package com.ensoras.people.members;

import com.ensoras.access.Actor;
import com.ensoras.people.NotOnYourself;
import com.ensoras.people.OwnerIsFixed;
import com.ensoras.people.roles.RoleBook;
import java.util.List;
import java.util.Optional;

/**
 * Whom an actor may give another role, sign out or remove (access.md 3): never the Owner, never
 * oneself, and only whose present role one may give. Refused in this order.
 */
final class Reach {

  private Reach() {}

  static void require(Actor actor, Member member, RoleBook book) {
    var role = member.role();
    if (role == null) {
      throw new OwnerIsFixed();
    }
    if (member.id().equals(actor.member())) {
      throw new NotOnYourself();
    }
    book.requireGivable(actor, role);
  }

  /** The same as a sentence for the page, empty when they may. */
  static Optional<String> problem(Actor actor, Member member, RoleBook book, String owner) {
    var role = member.role();
    if (role == null) {
      return Optional.of(new OwnerIsFixed().sentence());
    }
    if (member.id().equals(actor.member())) {
      return Optional.of(new NotOnYourself().sentence());
    }
    var lacking = book.lacking(actor, role);
    return lacking.isEmpty() ? Optional.empty() : Optional.of(reason(lacking, owner));
  }

  /** Like "needs Tickets: Approve and 3 more; Olga, the Owner, can". */
  static String reason(List<String> lacking, String owner) {
    var more = lacking.size() - 1;
    return "goes beyond your role (%s%s); %s, the Owner, can"
        .formatted(lacking.getFirst(), more == 0 ? "" : " and " + more + " more", owner);
  }
}
