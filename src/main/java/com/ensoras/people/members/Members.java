package com.ensoras.people.members;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.RoleId;
import com.ensoras.accounts.AccountSessions;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Facts;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Slice;
import com.ensoras.people.MemberTeams;
import com.ensoras.people.Stale;
import com.ensoras.people.roles.Role;
import com.ensoras.people.roles.RoleBooks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a project: who they are, which role they hold, where they are signed in. */
@Operations
public class Members {

  private static final int MOST_DEPUTIES = 1000;

  private final ProjectLock lock;
  private final MemberStore members;
  private final MemberList list;
  private final MemberTeams teams;
  private final RoleBooks books;
  private final AccountSessions sessions;
  private final AwayStore aways;
  private final MemberNames names;
  private final Trail trail;

  Members(
      ProjectLock lock,
      MemberStore members,
      MemberList list,
      MemberTeams teams,
      RoleBooks books,
      AccountSessions sessions,
      AwayStore aways,
      MemberNames names,
      Trail trail) {
    this.lock = lock;
    this.members = members;
    this.list = list;
    this.teams = teams;
    this.books = books;
    this.sessions = sessions;
    this.aways = aways;
    this.names = names;
    this.trail = trail;
  }

  /** By name, {@value MemberList#PAGE} at a time. */
  public Slice<MemberView> list(Actor actor, MemberFilter filter) {
    var permit = actor.require(Permission.USERS_LIST);
    var slice = list.of(permit, filter, MemberList.PAGE);
    var seated = teams.of(permit, slice.rows().stream().map(Member::id).toList());
    var views =
        slice.rows().stream()
            .map(member -> new MemberView(member, seated.getOrDefault(member.id(), List.of())))
            .toList();
    return new Slice<>(views, slice.older(), slice.newer());
  }

  /**
   * @throws Missing when there is no such member in the actor's project
   */
  public MemberView get(Actor actor, MemberId id) {
    return view(actor.require(Permission.USERS_LIST), id);
  }

  List<Role> roles(Actor actor) {
    return books.of(actor.require(Permission.USERS_LIST)).roles();
  }

  /** Where somebody is signed in is told only to those who may end it. */
  MemberSheet sheet(Actor actor, MemberId id) {
    var permit = actor.require(Permission.USERS_LIST);
    var view = view(permit, id);
    var book = books.of(permit);
    var owner = members.owner(permit).name();
    var mayEnd =
        actor.may(Permission.USERS_UPDATE)
            && Reach.problem(actor, view.member(), book, owner).isEmpty();
    return new MemberSheet(
        view,
        book,
        owner,
        mayEnd ? sessions.of(view.member().account()) : List.of(),
        aways.find(permit, id).orElse(null),
        actor.may(Permission.TEAMS_UPDATE) ? names.first(permit, MOST_DEPUTIES) : List.of());
  }

  /**
   * @param shown the role that the member had when the actor chose; null when they did not look
   * @throws com.ensoras.people.OwnerIsFixed for the Owner
   * @throws com.ensoras.people.NotOnYourself for the actor
   * @throws com.ensoras.access.ExceedsAuthority when the present or the new role is beyond theirs
   * @throws Stale when the member has another role than {@code shown} by now
   */
  public MemberView giveRole(Actor actor, MemberId id, RoleId role, @Nullable RoleId shown) {
    var permit = lock.exclusively(actor, Permission.USERS_UPDATE);
    var member = members.get(permit, id);
    var book = books.of(permit);
    Reach.require(now(permit), member, book);
    var next =
        book.find(role).orElseThrow(() -> new Invalid("role", "There is no such role any more."));
    book.requireGivable(now(permit), role);
    if (shown != null && !shown.equals(member.role())) {
      throw new Stale(List.of("Role: " + member.roleName()));
    }
    if (role.equals(member.role())) {
      return view(permit, id);
    }
    members.giveRole(permit, id, role);
    trail.record(
        permit,
        Event.of(Deed.MEMBER_ROLE_CHANGED)
            .about("member", id.value(), member.name())
            .before(facts(member))
            .after(Facts.member(id, member.account(), member.name(), role, next.name())));
    return view(permit, id);
  }

  /**
   * Signs the member out everywhere.
   *
   * @return how many sessions were ended
   */
  public int endSessions(Actor actor, MemberId id) {
    var permit = lock.exclusively(actor, Permission.USERS_UPDATE);
    var member = members.get(permit, id);
    Reach.require(now(permit), member, books.of(permit));
    var ended = sessions.endAll(member.account());
    trail.record(
        permit,
        Event.of(Deed.MEMBER_SESSIONS_ENDED)
            .about("member", id.value(), member.name())
            .after(Map.of("sessions", ended)));
    return ended;
  }

  private MemberView view(Permit permit, MemberId id) {
    var member = members.get(permit, id);
    return new MemberView(member, teams.of(permit, List.of(id)).getOrDefault(id, List.of()));
  }

  /** As read under the lock. */
  static Actor now(ExclusivePermit permit) {
    return permit.actor().orElseThrow();
  }

  static Map<String, Object> facts(Member member) {
    var role = member.role();
    return role == null
        ? Facts.owner(member.id(), member.account(), member.name())
        : Facts.member(member.id(), member.account(), member.name(), role, member.roleName());
  }
}
