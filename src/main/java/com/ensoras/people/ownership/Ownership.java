package com.ensoras.people.ownership;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.RoleId;
import com.ensoras.accounts.Proof;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Facts;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.NotOnYourself;
import com.ensoras.people.members.Member;
import com.ensoras.people.members.MemberStore;
import com.ensoras.people.roles.Role;
import com.ensoras.people.roles.RoleBooks;
import java.util.List;
import java.util.Map;

/** The one way by which people change who owns a project (access.md 4). */
@Operations
public class Ownership {

  static final int MOST_HEIRS = 1000;

  private final ProjectLock lock;
  private final MemberStore members;
  private final Heirs heirs;
  private final RoleBooks books;
  private final Trail trail;

  Ownership(ProjectLock lock, MemberStore members, Heirs heirs, RoleBooks books, Trail trail) {
    this.lock = lock;
    this.members = members;
    this.heirs = heirs;
    this.books = books;
    this.trail = trail;
  }

  record Offer(List<Heir> heirs, List<Role> roles, boolean twoFactorRequired) {}

  Offer offer(Actor actor) {
    var permit = actor.requireOwner();
    return new Offer(
        heirs.of(permit, MOST_HEIRS), books.of(permit).roles(), heirs.twoFactorRequired(permit));
  }

  /**
   * The member becomes the Owner and the Owner a member with the role.
   *
   * @param proof that the Owner has just entered the password again
   * @throws NotOnYourself when the Owner names themselves
   * @throws CannotOwn while the member's address is not confirmed, or the second factor that the
   *     project requires is missing
   */
  public void transfer(Actor actor, MemberId next, Proof proof, RoleId roleForFormerOwner) {
    var permit = lock.exclusivelyAsOwner(actor);
    proof.mustBeOf(actor.person());
    if (next.equals(actor.member())) {
      throw new NotOnYourself();
    }
    var former = members.owner(permit);
    var heir =
        members
            .find(permit, next)
            .orElseThrow(() -> new Invalid("member", "There is no such member any more."));
    heir(heir)
        .problem(heirs.twoFactorRequired(permit))
        .ifPresent(
            problem -> {
              throw problem;
            });
    var role =
        books
            .of(permit)
            .find(roleForFormerOwner)
            .orElseThrow(() -> new Invalid("role", "There is no such role any more."));
    members.giveRole(permit, former.id(), role.id());
    members.makeOwner(permit, next);
    trail.record(
        permit,
        Event.of(Deed.OWNERSHIP_TRANSFERRED)
            .about("member", next.value(), heir.name())
            .before(Facts.members(List.of(owner(former), facts(heir))))
            .after(Facts.members(List.of(owner(heir), facts(former, role)))));
  }

  private static Heir heir(Member member) {
    return new Heir(
        member.id(), member.name(), member.email(), member.confirmed(), member.twoFactor());
  }

  static Map<String, Object> owner(Member member) {
    return Facts.owner(member.id(), member.account(), member.name());
  }

  static Map<String, Object> facts(Member member) {
    var role = member.role();
    return role == null
        ? owner(member)
        : Facts.member(member.id(), member.account(), member.name(), role, member.roleName());
  }

  static Map<String, Object> facts(Member member, Role role) {
    return Facts.member(member.id(), member.account(), member.name(), role.id(), role.name());
  }
}
