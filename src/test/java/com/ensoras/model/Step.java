package com.ensoras.model;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One thing that somebody tries. Everything is named by handles that the sequence chose, so that a
 * step means the same when others before it are left out; a handle that nothing stands behind means
 * an id that does not exist.
 */
public sealed interface Step {

  /** The account that acts; "nobody" has no session. */
  String by();

  /** The project it happens in, "" for none. */
  String in();

  /** Founds the project whose handle is {@code in}. */
  record Found(String by, String in, String name) implements Step {}

  record CreateRole(String by, String in, String role, String name, Authority authority)
      implements Step {}

  /** {@code stale} sends the version before the present one. */
  record EditRole(
      String by, String in, String role, String name, Authority authority, boolean stale)
      implements Step {}

  record DeleteRole(String by, String in, String role) implements Step {}

  record SetHandsOut(String by, String in, String role, SortedSet<String> roles) implements Step {}

  record GiveRole(String by, String in, String member, String role) implements Step {}

  /** {@code takeOver}: the pending invitations of who goes are taken over, otherwise they end. */
  record RemoveMember(String by, String in, String member, boolean takeOver) implements Step {}

  /** Gives everybody who holds or is offered {@code role} another one. */
  record Reassign(String by, String in, String role, String to) implements Step {}

  /** Signs a member out everywhere. */
  record EndSessions(String by, String in, String member) implements Step {}

  /**
   * {@code typed} is the local part as it was typed: case and spaces around it do not matter.
   * Whoever accepts is seated in {@code teams}.
   */
  record Invite(
      String by, String in, String invitation, String typed, String role, SortedSet<String> teams)
      implements Step {

    public Invite(String by, String in, String invitation, String typed, String role) {
      this(by, in, invitation, typed, role, new TreeSet<>());
    }
  }

  record Rerole(String by, String in, String invitation, String role) implements Step {}

  record Resend(String by, String in, String invitation) implements Step {}

  record Revoke(String by, String in, String invitation) implements Step {}

  /**
   * Accepts by the mailed or the copied link; {@code age} 0 is the newest link, 1 the one before.
   * {@code by} nobody comes without a session and sets a name and a password.
   */
  record Accept(String by, String in, String invitation, boolean mailed, int age) implements Step {}

  /** Time passes for every invitation. */
  record PassDays(int days) implements Step {
    @Override
    public String by() {
      return "nobody";
    }

    @Override
    public String in() {
      return "";
    }
  }

  record CreateTeam(
      String by, String in, String team, String name, boolean active, SortedSet<String> seats)
      implements Step {}

  record EditTeam(
      String by, String in, String team, String name, boolean active, SortedSet<String> seats)
      implements Step {}

  record DeleteTeam(String by, String in, String team) implements Step {}

  /** The former Owner takes {@code role}; {@code password} says whether the right one is typed. */
  record Transfer(String by, String in, String to, String role, boolean password) implements Step {}

  record SignIn(String by, boolean password) implements Step {
    @Override
    public String in() {
      return "";
    }
  }

  record SignOut(String by) implements Step {
    @Override
    public String in() {
      return "";
    }
  }

  /** Asks "what may I do"; the answer is compared. */
  record Look(String by, String in) implements Step {}
}
