package com.ensoras.people.members;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.people.ChooseFirst;
import com.ensoras.people.Fate;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving.MemberLeaves;
import com.ensoras.people.roles.RoleBooks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ending a membership, whole, in one transaction; what they wrote keeps their name. */
@Operations
public class Removals {

  private final ProjectLock lock;
  private final MemberStore members;
  private final RoleBooks books;
  private final List<Holdings> holders;
  private final Trail trail;

  Removals(
      ProjectLock lock, MemberStore members, RoleBooks books, List<Holdings> holders, Trail trail) {
    this.lock = lock;
    this.members = members;
    this.books = books;
    this.holders = holders;
    this.trail = trail;
  }

  /** What would end, in numbers; refused like the removal itself. */
  public Removal asked(Actor actor, MemberId id) {
    var permit = actor.require(Permission.USERS_REMOVE);
    var member = members.get(permit, id);
    Reach.require(actor, member, books.of(permit));
    return new Removal(member, held(permit, MemberLeaves.asking(id)));
  }

  /**
   * Their next request finds no such project; sessions are the account's and stay.
   *
   * @param choices by {@link Holding#kind()}, for all that has to be chosen
   * @throws com.ensoras.people.OwnerIsFixed for the Owner
   * @throws com.ensoras.people.NotOnYourself for the actor
   * @throws com.ensoras.access.ExceedsAuthority when the member's role is beyond the actor's
   * @throws ChooseFirst when there is something that was not chosen for
   */
  public void remove(Actor actor, MemberId id, Map<String, Fate> choices) {
    var permit = lock.exclusively(actor, Permission.USERS_REMOVE);
    var member = members.get(permit, id);
    Reach.require(Members.now(permit), member, books.of(permit));
    var leaving = new MemberLeaves(id, null, choices);
    var holdings = held(permit, leaving);
    refuse(holdings, leaving);
    holders.forEach(holder -> holder.release(permit, leaving));
    members.end(permit, id);
    trail.record(
        permit,
        Event.of(Deed.MEMBER_REMOVED)
            .about("member", id.value(), member.name())
            .before(Members.facts(member))
            .after(outcome(holdings, leaving)));
  }

  private static void refuse(List<Holding> holdings, MemberLeaves leaving) {
    var blocking = holdings.stream().filter(Holding::blocks).toList();
    if (!blocking.isEmpty()) {
      throw new MemberHolds(blocking);
    }
    holdings.stream()
        .filter(Holding::isChosen)
        .forEach(holding -> leaving.fateOf(holding.kind(), holding.count()));
  }

  private List<Holding> held(Permit permit, MemberLeaves leaving) {
    return holders.stream().flatMap(holder -> holder.of(permit, leaving).stream()).toList();
  }

  private static Map<String, Object> outcome(List<Holding> holdings, MemberLeaves leaving) {
    var outcome = new TreeMap<String, Object>();
    for (var holding : holdings) {
      outcome.put(holding.kind(), holding.count());
      if (holding.isChosen()) {
        outcome.put(
            holding.kind() + " chosen", leaving.fateOf(holding.kind(), holding.count()).code());
      }
    }
    return outcome;
  }
}
