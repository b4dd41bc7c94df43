package com.ensoras.people.ownership;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.Accounts;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Facts;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.people.Fate;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving.MemberLeaves;
import com.ensoras.people.members.Member;
import com.ensoras.people.members.MemberStore;
import com.ensoras.people.roles.Role;
import com.ensoras.people.roles.RoleBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives a project an Owner when the present one is lost; the operator's, in the terminal. */
@Operations
public class LostOwner {

  private final ProjectLock lock;
  private final Accounts accounts;
  private final MemberStore members;
  private final RoleBooks books;
  private final List<Holdings> holders;
  private final Trail trail;

  LostOwner(
      ProjectLock lock,
      Accounts accounts,
      MemberStore members,
      RoleBooks books,
      List<Holdings> holders,
      Trail trail) {
    this.lock = lock;
    this.accounts = accounts;
    this.members = members;
    this.books = books;
    this.holders = holders;
    this.trail = trail;
  }

  /**
   * @param roleName what the former Owner becomes; null removes them from the project
   * @throws Invalid saying which of the three there is not
   */
  public void replace(String slug, EmailAddress address, @Nullable String roleName) {
    var permit = lock.forTask(SystemTask.OPERATE, slug);
    var account =
        accounts
            .find(address)
            .orElseThrow(() -> new Invalid("email", "Nobody has an account as " + address + "."));
    var former = members.owner(permit);
    if (former.account().equals(account.id())) {
      throw new Invalid("email", address + " is the Owner already.");
    }
    var role = roleName == null ? null : role(permit, roleName);
    var present = members.byAccount(permit, account.id());
    var before = new ArrayList<Map<String, Object>>();
    before.add(Ownership.owner(former));
    present.map(Ownership::facts).ifPresent(before::add);
    stepDown(permit, former, role);
    var next = present.map(Member::id).orElseGet(() -> seat(permit, account.id()));
    members.makeOwner(permit, next);
    var after = new ArrayList<Map<String, Object>>();
    after.add(Facts.owner(next, account.id(), account.name()));
    if (role != null) {
      after.add(Ownership.facts(former, role));
    }
    trail.record(
        permit,
        Event.of(Deed.OWNERSHIP_TRANSFERRED)
            .about("member", next.value(), account.name())
            .before(Facts.members(before))
            .after(Facts.members(after))
            .by(Event.Doer.operator()));
  }

  private Role role(ExclusivePermit permit, String name) {
    return books.of(permit).roles().stream()
        .filter(role -> Names.key(role.name()).equals(Names.key(name)))
        .findFirst()
        .orElseThrow(() -> new Invalid("role", "The project has no role named “" + name + "”."));
  }

  private void stepDown(ExclusivePermit permit, Member former, @Nullable Role role) {
    if (role != null) {
      members.giveRole(permit, former.id(), role.id());
      return;
    }
    var asking = MemberLeaves.asking(former.id());
    var ending =
        holders.stream()
            .flatMap(holder -> holder.of(permit, asking).stream())
            .filter(Holding::isChosen)
            .collect(Collectors.toMap(Holding::kind, holding -> Fate.END, (one, other) -> one));
    var leaving = new MemberLeaves(former.id(), null, ending);
    holders.forEach(holder -> holder.release(permit, leaving));
    members.end(permit, former.id());
  }

  private MemberId seat(ExclusivePermit permit, AccountId account) {
    var member = MemberId.fresh();
    members.seatOwner(permit, member, account);
    return member;
  }
}
