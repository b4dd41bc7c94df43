package com.ensoras.model;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the model remembers: plain mutable maps and sets, named by handles. */
public final class House {

  static final int DAYS_VALID = 7;

  public static final class Account {
    boolean unconfirmed;
    boolean signedIn = true;
  }

  public static final class Role {
    String name = "";
    Authority authority = Authority.of(new TreeSet<>());
    SortedSet<String> handsOut = new TreeSet<>();
  }

  public static final class Invitation {
    String address = "";
    String role = "";
    String inviter = "";
    String state = "pending";
    SortedSet<String> teams = new TreeSet<>();
    int age;

    /** Expired counts as soon as its time is over: nobody has to sweep. */
    boolean pending() {
      return state.equals("pending") && age < DAYS_VALID;
    }
  }

  public static final class Team {
    String name = "";
    boolean active;
    SortedSet<String> seats = new TreeSet<>();
  }

  public static final class Project {
    String owner = "";
    final SortedMap<String, String> members = new TreeMap<>(); // account to role, without the Owner
    final SortedMap<String, Role> roles = new TreeMap<>();
    final SortedMap<String, Invitation> invitations = new TreeMap<>();
    final SortedMap<String, Team> teams = new TreeMap<>();
    public long entries;

    boolean has(String account) {
      return account.equals(owner) || members.containsKey(account);
    }

    boolean inUse(String role) {
      return members.containsValue(role)
          || invitations.values().stream().anyMatch(i -> i.pending() && i.role.equals(role));
    }

    boolean mayInvite(String account) {
      return account.equals(owner)
          || (members.containsKey(account) && authority(account).may("users.invite"));
    }

    Authority authority(String account) {
      return account.equals(owner)
          ? Authority.EVERYTHING
          : roles.get(members.get(account)).authority;
    }

    SortedSet<String> handsOut(String account) {
      return account.equals(owner) ? new TreeSet<>() : roles.get(members.get(account)).handsOut;
    }

    /**
     * May the account hand out this role: invite into it, assign it, take it away? It must cover
     * the role or be let hand it out; and so in turn with every role that this role hands out.
     */
    boolean mayGive(String account, String role) {
      var reached = new TreeSet<String>();
      reach(role, reached);
      return reached.stream().allMatch(each -> mayGiveAlone(account, each));
    }

    /** The role by itself, whatever it hands out. */
    boolean mayGiveAlone(String account, String role) {
      return account.equals(owner)
          || handsOut(account).contains(role)
          || authority(account).covers(roles.get(role).authority);
    }

    /** Whoever does not see all tickets seats people only in teams they sit in. */
    boolean maySeat(String account, Team team) {
      return authority(account).seen().equals("all") || team.seats.contains(account);
    }

    boolean seats(String account) {
      return authority(account).may("teams.create") || authority(account).may("teams.update");
    }

    private void reach(String role, SortedSet<String> reached) {
      if (roles.containsKey(role) && reached.add(role)) {
        roles.get(role).handsOut.forEach(next -> reach(next, reached));
      }
    }
  }

  public final SortedMap<String, Account> accounts = new TreeMap<>();
  public final SortedMap<String, Project> projects = new TreeMap<>();

  /** A deep copy of what of a project can be seen. */
  public Visible visible(String handle) {
    var project = projects.get(handle);
    var members = new TreeMap<String, Visible.Seat>();
    members.put(project.owner, new Visible.Seat("Owner", accounts.get(project.owner).unconfirmed));
    project.members.forEach(
        (who, role) -> members.put(who, new Visible.Seat(role, accounts.get(who).unconfirmed)));
    var roles = new TreeMap<String, Visible.Role>();
    project.roles.forEach(
        (id, role) ->
            roles.put(
                id, new Visible.Role(role.name, role.authority, new TreeSet<>(role.handsOut))));
    var invitations = new TreeMap<String, Visible.Invitation>();
    project.invitations.forEach(
        (id, i) -> {
          if (i.pending()) {
            invitations.put(
                id, new Visible.Invitation(i.address, i.role, i.inviter, new TreeSet<>(i.teams)));
          }
        });
    var teams = new TreeMap<String, Visible.Team>();
    project.teams.forEach(
        (id, team) ->
            teams.put(id, new Visible.Team(team.name, team.active, new TreeSet<>(team.seats))));
    return new Visible(project.owner, members, roles, invitations, teams);
  }
}
