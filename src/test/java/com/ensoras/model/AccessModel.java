package com.ensoras.model;

import static com.ensoras.model.PageTable.missingBases;

import com.ensoras.model.House.Account;
import com.ensoras.model.House.Invitation;
import com.ensoras.model.House.Project;
import com.ensoras.model.House.Role;
import com.ensoras.model.House.Team;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Access as access.md has it, in sets of strings. Each step answers what the product may answer,
 * and changes the {@link House} when that is "ok". Refusals in the order of access.md 6: missing
 * permission, (not found), the Owner, oneself, beyond one's authority; between the rest either is
 * right.
 */
public final class AccessModel {

  public final House house = new House();

  public AccessModel() {
    Driver.ACCOUNTS.forEach(name -> house.accounts.put(name, new Account()));
  }

  public Verdict perform(Step step) {
    try {
      var verdict =
          switch (step) {
            case Step.Found s -> found(s);
            case Step.CreateRole s -> createRole(s);
            case Step.EditRole s -> editRole(s);
            case Step.DeleteRole s -> deleteRole(s);
            case Step.SetHandsOut s -> setHandsOut(s);
            case Step.GiveRole s -> giveRole(s);
            case Step.RemoveMember s -> removeMember(s);
            case Step.Reassign s -> reassign(s);
            case Step.EndSessions s -> endSessions(s);
            case Step.Invite s -> invite(s);
            case Step.Rerole s -> rerole(s);
            case Step.Resend s -> resend(s);
            case Step.Revoke s -> revoke(s);
            case Step.Accept s -> accept(s);
            case Step.PassDays s -> passDays(s);
            case Step.CreateTeam s -> createTeam(s);
            case Step.EditTeam s -> editTeam(s);
            case Step.DeleteTeam s -> deleteTeam(s);
            case Step.Transfer s -> transfer(s);
            case Step.SignIn s -> signIn(s);
            case Step.SignOut s -> signOut(s);
            case Step.Look s -> look(s);
          };
      if (house.projects.containsKey(step.in())) {
        house.projects.get(step.in()).entries += verdict.entries();
      }
      return verdict;
    } catch (Refused refused) {
      return Verdict.refused(refused.codes);
    }
  }

  // --- projects and sessions

  private Verdict found(Step.Found s) {
    var account = signedIn(s.by());
    refuseIf(account.unconfirmed, "unconfirmed");
    refuseIf(tidy(s.name()).isEmpty(), "invalid");
    var project = new Project();
    project.owner = s.by();
    Map.of(
            "Support Agent", PageTable.SUPPORT_AGENT,
            "Team Lead", PageTable.TEAM_LEAD,
            "Admin", PageTable.ADMIN,
            "Viewer", PageTable.VIEWER)
        .forEach(
            (name, set) -> project.roles.put(s.in() + ":" + name, role(name, Authority.of(set))));
    house.projects.put(s.in(), project);
    return Verdict.done();
  }

  private Verdict signIn(Step.SignIn s) {
    var account = house.accounts.get(s.by());
    refuseIf(account == null || !s.password(), "wrong-password");
    account.signedIn = true;
    return Verdict.elsewhere("");
  }

  private Verdict signOut(Step.SignOut s) {
    signedIn(s.by()).signedIn = false;
    return Verdict.elsewhere("");
  }

  private Verdict look(Step.Look s) {
    var project = enter(s.by(), s.in());
    return Verdict.elsewhere(String.join(" ", project.authority(s.by()).permissions()));
  }

  private Verdict transfer(Step.Transfer s) {
    var project = enter(s.by(), s.in());
    refuseIf(!s.by().equals(project.owner), "missing-permission");
    var codes = new TreeSet<String>();
    addIf(codes, !s.password(), "wrong-password");
    addIf(codes, !project.has(s.to()), "missing", "invalid");
    addIf(codes, !project.roles.containsKey(s.role()), "missing", "invalid");
    addIf(codes, s.to().equals(project.owner), "invalid", "not-on-yourself", "owner-is-fixed");
    // Nobody has proved the address: such an account works in its project and no more.
    addIf(codes, project.has(s.to()) && house.accounts.get(s.to()).unconfirmed, "unconfirmed");
    refuse(codes);
    project.members.remove(s.to());
    project.members.put(s.by(), s.role());
    project.owner = s.to();
    return Verdict.done();
  }

  // --- roles

  private Verdict createRole(Step.CreateRole s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "roles.create");
    var codes = new TreeSet<String>();
    addIf(codes, badRoleName(s.name()) || !closed(s.authority()), "invalid");
    addIf(codes, taken(project.roles, "", s.name(), r -> r.name), "name-taken");
    addIf(codes, !project.authority(s.by()).covers(s.authority()), "exceeds-own-authority");
    refuse(codes);
    project.roles.put(s.role(), role(tidy(s.name()), s.authority()));
    return Verdict.done();
  }

  private Verdict editRole(Step.EditRole s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "roles.update");
    var role = find(project.roles, s.role());
    var mine = project.authority(s.by());
    var codes = new TreeSet<String>();
    addIf(codes, badRoleName(s.name()) || !closed(s.authority()), "invalid");
    addIf(codes, taken(project.roles, s.role(), s.name(), r -> r.name), "name-taken");
    addIf(codes, s.stale(), "stale");
    addIf(
        codes,
        !mine.covers(role.authority)
            || !mine.covers(s.authority())
            || (wakesHandingOut(role.authority, s.authority())
                && role.handsOut.stream().anyMatch(handed -> !project.mayGive(s.by(), handed))),
        "exceeds-own-authority");
    refuse(codes);
    var same = role.name.equals(tidy(s.name())) && role.authority.equals(s.authority());
    role.name = tidy(s.name());
    role.authority = s.authority();
    return same ? Verdict.unchanged() : Verdict.done();
  }

  /** A list of roles is worth something only to whoever may invite, assign or remove at all. */
  private static boolean wakesHandingOut(Authority before, Authority after) {
    return java.util.stream.Stream.of("users.invite", "users.update", "users.remove")
        .anyMatch(
            code -> after.permissions().contains(code) && !before.permissions().contains(code));
  }

  private Verdict deleteRole(Step.DeleteRole s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "roles.delete");
    var role = find(project.roles, s.role());
    var codes = new TreeSet<String>();
    addIf(codes, !project.authority(s.by()).covers(role.authority), "exceeds-own-authority");
    addIf(codes, project.inUse(s.role()), "role-in-use");
    refuse(codes);
    project.roles.remove(s.role());
    project.roles.values().forEach(other -> other.handsOut.remove(s.role()));
    return Verdict.done();
  }

  private Verdict setHandsOut(Step.SetHandsOut s) {
    var project = enter(s.by(), s.in());
    refuseIf(!s.by().equals(project.owner), "missing-permission");
    var role = find(project.roles, s.role());
    if (!project.roles.keySet().containsAll(s.roles())) {
      throw new Refused("missing", "invalid");
    }
    var same = role.handsOut.equals(s.roles());
    role.handsOut = new TreeSet<>(s.roles());
    return same ? Verdict.unchanged() : Verdict.done();
  }

  // --- members

  private Verdict giveRole(Step.GiveRole s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "users.update");
    refuseIf(!project.has(s.member()), "missing");
    var exists = project.roles.containsKey(s.role());
    var fixed = guarded(project, s.by(), s.member());
    var codes = new TreeSet<String>();
    addIf(codes, !exists, "missing", "invalid");
    addIf(codes, !fixed.isEmpty(), fixed);
    addIf(
        codes,
        fixed.isEmpty()
            && (!project.mayGive(s.by(), project.members.get(s.member()))
                || (exists && !project.mayGive(s.by(), s.role()))),
        "exceeds-own-authority");
    refuse(codes);
    var present = project.members.get(s.member());
    project.members.put(s.member(), s.role());
    return present.equals(s.role()) ? Verdict.unchanged() : Verdict.done();
  }

  private Verdict removeMember(Step.RemoveMember s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "users.remove");
    refuseIf(!project.has(s.member()), "missing");
    refuseTouching(project, s.by(), s.member());
    refuseIf(!project.mayGive(s.by(), project.members.get(s.member())), "exceeds-own-authority");
    for (var invitation : project.invitations.values()) {
      if (invitation.pending() && invitation.inviter.equals(s.member())) {
        var kept =
            s.takeOver() && project.mayInvite(s.by()) && project.mayGive(s.by(), invitation.role);
        if (kept) {
          invitation.inviter = s.by();
        } else {
          invitation.state = "revoked";
        }
      }
    }
    project.members.remove(s.member());
    project.teams.values().forEach(team -> team.seats.remove(s.member()));
    return Verdict.done();
  }

  /** The rules of giving a role and of an invitation's role hold for each of them. */
  private Verdict reassign(Step.Reassign s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "users.update");
    find(project.roles, s.role());
    var offers =
        project.invitations.values().stream()
            .filter(i -> i.pending() && i.role.equals(s.role()))
            .toList();
    var holders =
        project.members.keySet().stream()
            .filter(who -> project.members.get(who).equals(s.role()))
            .toList();
    var exists = project.roles.containsKey(s.to()) && !s.to().equals(s.role());
    var codes = new TreeSet<String>();
    addIf(codes, !offers.isEmpty() && !project.mayInvite(s.by()), "missing-permission");
    addIf(codes, !exists, "missing", "invalid");
    addIf(codes, holders.contains(s.by()), "not-on-yourself");
    addIf(
        codes,
        !holders.contains(s.by())
            && (!project.mayGive(s.by(), s.role()) || (exists && !project.mayGive(s.by(), s.to()))),
        "exceeds-own-authority");
    refuse(codes);
    holders.forEach(who -> project.members.put(who, s.to()));
    offers.forEach(invitation -> invitation.role = s.to());
    return holders.isEmpty() && offers.isEmpty() ? Verdict.unchanged() : Verdict.done();
  }

  private Verdict endSessions(Step.EndSessions s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "users.update");
    refuseIf(!project.has(s.member()), "missing");
    refuseTouching(project, s.by(), s.member());
    refuseIf(!project.mayGive(s.by(), project.members.get(s.member())), "exceeds-own-authority");
    house.accounts.get(s.member()).signedIn = false;
    return Verdict.done();
  }

  /** Nobody touches the Owner, nobody acts on themselves: in this order. */
  private void refuseTouching(Project project, String by, String member) {
    var code = guarded(project, by, member);
    refuseIf(!code.isEmpty(), code);
  }

  private String guarded(Project project, String by, String member) {
    if (member.equals(project.owner)) {
      return "owner-is-fixed";
    }
    return member.equals(by) ? "not-on-yourself" : "";
  }

  // --- invitations

  private Verdict invite(Step.Invite s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "users.invite");
    var address = tidy(s.typed()).toLowerCase(Locale.ROOT);
    var codes = new TreeSet<String>();
    addIf(codes, address.isEmpty() || address.contains(" "), "invalid");
    addIf(codes, project.has(address), "already-member");
    addIf(
        codes,
        project.invitations.values().stream()
            .anyMatch(i -> i.pending() && i.address.equals(address)),
        "already-invited");
    if (project.roles.containsKey(s.role())) {
      addIf(codes, !project.mayGive(s.by(), s.role()), "exceeds-own-authority");
    } else {
      addIf(codes, true, "missing", "invalid");
    }
    addIf(codes, !s.teams().isEmpty() && !project.seats(s.by()), "missing-permission");
    for (var handle : s.teams()) {
      var team = project.teams.get(handle);
      addIf(codes, team == null, "missing", "invalid");
      addIf(codes, team != null && !project.maySeat(s.by(), team), "exceeds-own-authority");
    }
    refuse(codes);
    var invitation = new Invitation();
    invitation.teams = new TreeSet<>(s.teams());
    invitation.address = address;
    invitation.role = s.role();
    invitation.inviter = s.by();
    project.invitations.put(s.invitation(), invitation);
    return Verdict.done();
  }

  private Verdict rerole(Step.Rerole s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "users.invite");
    var invitation = find(project.invitations, s.invitation());
    var codes = new TreeSet<String>();
    addIf(codes, !invitation.pending(), "not-pending");
    addIf(
        codes,
        project.roles.containsKey(invitation.role) && !project.mayGive(s.by(), invitation.role),
        "exceeds-own-authority");
    if (project.roles.containsKey(s.role())) {
      addIf(codes, !project.mayGive(s.by(), s.role()), "exceeds-own-authority");
    } else {
      addIf(codes, true, "missing", "invalid");
    }
    refuse(codes);
    var same = invitation.role.equals(s.role());
    invitation.role = s.role();
    return same ? Verdict.unchanged() : Verdict.done();
  }

  private Verdict resend(Step.Resend s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "users.invite");
    var invitation = find(project.invitations, s.invitation());
    refuse(unusable(project, s.by(), invitation, project.mayGive(s.by(), invitation.role)));
    invitation.inviter = s.by();
    invitation.age = 0;
    return Verdict.done();
  }

  private Verdict revoke(Step.Revoke s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "users.invite");
    var invitation = find(project.invitations, s.invitation());
    var mine = invitation.inviter.equals(s.by());
    refuse(unusable(project, s.by(), invitation, mine || project.mayGive(s.by(), invitation.role)));
    invitation.state = "revoked";
    return Verdict.done();
  }

  private SortedSet<String> unusable(
      Project project, String by, Invitation invitation, boolean within) {
    var codes = new TreeSet<String>();
    addIf(codes, !invitation.pending(), "not-pending");
    addIf(codes, !within, "exceeds-own-authority");
    return codes;
  }

  private Verdict accept(Step.Accept s) {
    var project = house.projects.get(s.in());
    refuseIf(project == null, "dead-link");
    var invitation = project.invitations.get(s.invitation());
    refuseIf(
        invitation == null
            || s.age() > 0
            || !invitation.pending()
            || !project.mayInvite(invitation.inviter)
            || !project.mayGive(invitation.inviter, invitation.role),
        "dead-link");
    var visitor = house.accounts.get(s.by());
    if (visitor != null && visitor.signedIn) {
      refuseIf(!s.by().equals(invitation.address), "another-account");
      refuseIf(visitor.unconfirmed && !s.mailed(), "unconfirmed");
      visitor.unconfirmed = false;
    } else {
      acceptWithoutSession(invitation.address, s.mailed());
    }
    project.members.put(invitation.address, invitation.role);
    invitation.state = "accepted";
    for (var handle : invitation.teams) {
      var team = project.teams.get(handle);
      if (project.seats(invitation.inviter) && project.maySeat(invitation.inviter, team)) {
        team.seats.add(invitation.address);
      }
    }
    return Verdict.done();
  }

  /** Somebody without an account makes one; an unconfirmed one is theirs who got the mail. */
  private void acceptWithoutSession(String address, boolean mailed) {
    var account = house.accounts.get(address);
    refuseIf(account != null && !(account.unconfirmed && mailed), "sign-in-first");
    var fresh = new Account();
    fresh.unconfirmed = !mailed;
    house.accounts.put(address, fresh);
  }

  private Verdict passDays(Step.PassDays s) {
    for (var project : house.projects.values()) {
      project.invitations.values().forEach(invitation -> invitation.age += s.days());
    }
    return Verdict.elsewhere("");
  }

  // --- teams

  private Verdict createTeam(Step.CreateTeam s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "teams.create");
    var codes = new TreeSet<String>();
    addIf(codes, badName(s.name()), "invalid");
    addIf(codes, taken(project.teams, "", s.name(), t -> t.name), "name-taken");
    addIf(codes, !s.seats().stream().allMatch(project::has), "missing", "invalid");
    addIf(codes, !maySeat(project, s.by(), new Team(), s.seats()), "exceeds-own-authority");
    refuse(codes);
    var team = new Team();
    team.name = tidy(s.name());
    team.active = s.active();
    team.seats = new TreeSet<>(s.seats());
    project.teams.put(s.team(), team);
    return Verdict.done();
  }

  private Verdict editTeam(Step.EditTeam s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "teams.update");
    var team = find(project.teams, s.team());
    var codes = new TreeSet<String>();
    addIf(codes, badName(s.name()), "invalid");
    addIf(codes, taken(project.teams, s.team(), s.name(), t -> t.name), "name-taken");
    addIf(codes, !s.seats().stream().allMatch(project::has), "missing", "invalid");
    addIf(codes, !maySeat(project, s.by(), team, s.seats()), "exceeds-own-authority");
    refuse(codes);
    var same =
        team.name.equals(tidy(s.name()))
            && team.active == s.active()
            && team.seats.equals(s.seats());
    team.name = tidy(s.name());
    team.active = s.active();
    team.seats = new TreeSet<>(s.seats());
    return same ? Verdict.unchanged() : Verdict.done();
  }

  private Verdict deleteTeam(Step.DeleteTeam s) {
    var project = enter(s.by(), s.in());
    require(project, s.by(), "teams.delete");
    find(project.teams, s.team());
    project.teams.remove(s.team());
    project.invitations.values().forEach(invitation -> invitation.teams.remove(s.team()));
    return Verdict.done();
  }

  private boolean maySeat(Project project, String by, Team team, SortedSet<String> wanted) {
    return project.maySeat(by, team) || team.seats.containsAll(wanted);
  }

  // --- what all of them need

  private Account signedIn(String by) {
    var account = house.accounts.get(by);
    refuseIf(account == null || !account.signedIn, "not-signed-in");
    return account;
  }

  private Project enter(String by, String in) {
    signedIn(by);
    var project = house.projects.get(in);
    refuseIf(project == null || !project.has(by), "missing");
    return project;
  }

  private static void require(Project project, String by, String permission) {
    refuseIf(!project.authority(by).may(permission), "missing-permission");
  }

  private static <T> T find(Map<String, T> all, String handle) {
    var one = all.get(handle);
    refuseIf(one == null, "missing");
    return one;
  }

  private static Role role(String name, Authority authority) {
    var role = new Role();
    role.name = name;
    role.authority = authority;
    return role;
  }

  private static boolean closed(Authority authority) {
    return PageTable.ALL.containsAll(authority.permissions())
        && missingBases(authority.permissions()).isEmpty();
  }

  /** A name as it is kept: NFKC, trimmed, and several spaces between words count as one. */
  private static String tidy(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll(" +", " ");
  }

  private static String key(String name) {
    return tidy(name).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }

  private static boolean badName(String typed) {
    var length = tidy(typed).codePointCount(0, tidy(typed).length());
    return length < 1 || length > 60;
  }

  private static boolean badRoleName(String typed) {
    return badName(typed) || key(typed).equals("owner");
  }

  private static <T> boolean taken(
      Map<String, T> all, String except, String name, Function<T, String> nameOf) {
    var others = new TreeMap<>(all);
    others.remove(except);
    return others.values().stream().anyMatch(o -> key(nameOf.apply(o)).equals(key(name)));
  }

  private static void addIf(SortedSet<String> codes, boolean bad, String... code) {
    if (bad) {
      codes.addAll(java.util.List.of(code));
    }
  }

  private static void refuseIf(boolean bad, String code) {
    if (bad) {
      throw new Refused(code);
    }
  }

  private static void refuse(Collection<String> codes) {
    if (!codes.isEmpty()) {
      throw new Refused(codes.toArray(String[]::new));
    }
  }

  private static final class Refused extends RuntimeException {
    private final SortedSet<String> codes = new TreeSet<>();

    Refused(String... codes) {
      super(null, null, false, false);
      for (var code : codes) {
        if (!code.isEmpty()) {
          this.codes.add(code);
        }
      }
    }
  }
}
