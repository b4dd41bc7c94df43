package com.ensoras.races;

import static com.ensoras.model.PageTable.set;

import com.ensoras.model.Authority;
import com.ensoras.model.PageTable;
import com.ensoras.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Two steps that are sent at once, after some that prepare the house. {@code aLate} and {@code
 * bLate} say what a step means when it comes second: a page or a link that was good when it was
 * sent may be stale by then.
 */
record Pair(String name, List<Step> before, Step a, Step b, Step aLate, Step bLate) {

  static final List<Pair> ALL =
      List.of(
          new Pair(
              "delete a role, give it to somebody",
              house("arne:Viewer lena:Admin"),
              new Step.DeleteRole("olga", "acme", "acme:Team Lead"),
              new Step.GiveRole("lena", "acme", "arne", "acme:Team Lead")),
          new Pair(
              "delete a role, invite into it",
              house("lena:Admin"),
              new Step.DeleteRole("olga", "acme", "acme:Viewer"),
              invite("lena", "i9", "nina", "acme:Viewer")),
          new Pair(
              "give everybody another role, delete that role",
              house("lena:Admin arne:Viewer"),
              new Step.Reassign("lena", "acme", "acme:Viewer", "acme:Support Agent"),
              new Step.DeleteRole("olga", "acme", "acme:Support Agent")),
          new Pair(
              "accept a seat in a team, delete the team",
              with(
                  house(""),
                  team(""),
                  new Step.Invite("olga", "acme", "i9", "nina", "acme:Viewer", set("t1"))),
              accept("i9", 0),
              new Step.DeleteTeam("olga", "acme", "t1")),
          new Pair(
              "accept, revoke",
              with(house(""), invite("olga", "i9", "nina", "acme:Viewer")),
              accept("i9", 0),
              new Step.Revoke("olga", "acme", "i9")),
          new Pair(
              "accept, resend",
              with(house(""), invite("olga", "i9", "nina", "acme:Viewer")),
              accept("i9", 0),
              new Step.Resend("olga", "acme", "i9"),
              accept("i9", 1),
              new Step.Resend("olga", "acme", "i9")),
          new Pair(
              "accept, accept again",
              with(house(""), invite("olga", "i9", "nina", "acme:Viewer")),
              accept("i9", 0),
              accept("i9", 0)),
          new Pair(
              "accept, demote who invited",
              with(house("lena:Admin"), invite("lena", "i9", "nina", "acme:Admin")),
              accept("i9", 0),
              new Step.GiveRole("olga", "acme", "lena", "acme:Viewer")),
          new Pair(
              "accept, remove who invited",
              with(house("lena:Admin"), invite("lena", "i9", "nina", "acme:Viewer")),
              accept("i9", 0),
              new Step.RemoveMember("olga", "acme", "lena", false)),
          new Pair(
              "accept, give the invitation another role",
              with(house("lena:Admin"), invite("olga", "i9", "nina", "acme:Viewer")),
              accept("i9", 0),
              new Step.Rerole("lena", "acme", "i9", "acme:Team Lead")),
          new Pair(
              "revoke, resend",
              with(house("lena:Admin"), invite("olga", "i9", "nina", "acme:Viewer")),
              new Step.Revoke("olga", "acme", "i9"),
              new Step.Resend("lena", "acme", "i9")),
          new Pair(
              "two Admins remove each other",
              house("lena:Admin arne:Admin"),
              new Step.RemoveMember("lena", "acme", "arne", true),
              new Step.RemoveMember("arne", "acme", "lena", true)),
          new Pair(
              "demote somebody who is just promoting",
              house("lena:Admin arne:Viewer"),
              new Step.GiveRole("olga", "acme", "lena", "acme:Viewer"),
              new Step.GiveRole("lena", "acme", "arne", "acme:Admin")),
          new Pair(
              "edit down the role of somebody who is just inviting",
              house("lena:Admin"),
              new Step.EditRole(
                  "olga", "acme", "acme:Admin", "Admin", Authority.of(PageTable.VIEWER), false),
              invite("lena", "i9", "nina", "acme:Team Lead")),
          new Pair(
              "transfer to one, transfer to another",
              house("lena:Admin arne:Viewer"),
              new Step.Transfer("olga", "acme", "lena", "acme:Admin", true),
              new Step.Transfer("olga", "acme", "arne", "acme:Viewer", true)),
          new Pair(
              "transfer, remove the heir",
              house("lena:Admin arne:Viewer"),
              new Step.Transfer("olga", "acme", "arne", "acme:Admin", true),
              new Step.RemoveMember("lena", "acme", "arne", false)),
          new Pair(
              "transfer, delete the role that the Owner is to take",
              house("lena:Viewer rolf:maker"),
              new Step.Transfer("olga", "acme", "lena", "acme:Support Agent", true),
              new Step.DeleteRole("rolf", "acme", "acme:Support Agent")),
          new Pair(
              "invite one address twice",
              house("lena:Admin"),
              invite("olga", "i8", "nina", "acme:Viewer"),
              invite("lena", "i9", " NINA", "acme:Team Lead")),
          new Pair(
              "rename a role, create one of that name",
              house(""),
              new Step.EditRole(
                  "olga", "acme", "acme:Viewer", "Desk", Authority.of(PageTable.VIEWER), false),
              new Step.CreateRole("olga", "acme", "r9", "desk", Authority.of(PageTable.VIEWER))),
          new Pair(
              "edit a role twice",
              house(""),
              edit("Reader", false),
              edit("Looker", false),
              edit("Reader", true),
              edit("Looker", true)),
          new Pair(
              "remove a member, seat them in a team",
              with(house("arne:Viewer"), team("")),
              new Step.RemoveMember("olga", "acme", "arne", false),
              new Step.EditTeam("olga", "acme", "t1", "Billing", true, set("arne"))),
          new Pair(
              "delete a team, seat somebody in it",
              with(house("arne:Viewer lena:Admin"), team("")),
              new Step.DeleteTeam("olga", "acme", "t1"),
              new Step.EditTeam("lena", "acme", "t1", "Billing", true, set("arne"))),
          new Pair(
              "create two teams of one name",
              house("lena:Admin"),
              new Step.CreateTeam("olga", "acme", "t8", "VIP", true, set("")),
              new Step.CreateTeam("lena", "acme", "t9", "vip", true, set("lena"))),
          new Pair(
              "stop handing out a role that is just being handed out",
              with(
                  house("arne:Viewer"),
                  new Step.CreateRole(
                      "olga",
                      "acme",
                      "um",
                      "User Manager",
                      Authority.of(set("users.list users.update"))),
                  new Step.SetHandsOut(
                      "olga",
                      "acme",
                      "um",
                      new TreeSet<>(List.of("acme:Viewer", "acme:Team Lead"))),
                  invite("olga", "iu", "uma", "um"),
                  accept("iu", 0)),
              new Step.SetHandsOut("olga", "acme", "um", set("")),
              new Step.GiveRole("uma", "acme", "arne", "acme:Team Lead")));

  /** Two steps that mean the same, first or second. */
  Pair(String name, List<Step> before, Step a, Step b) {
    this(name, before, a, b, a, b);
  }

  /** Acme, and who is settled in it: "lena:Admin arne:Viewer". */
  private static List<Step> house(String people) {
    var steps = new ArrayList<Step>(List.of(new Step.Found("olga", "acme", "Acme")));
    for (var each : set(people)) {
      var who = each.split(":")[0];
      var role = each.split(":")[1];
      if (role.equals("maker")) {
        steps.add(
            new Step.CreateRole("olga", "acme", "maker", "Maker", Authority.of(PageTable.ALL)));
      }
      steps.add(invite("olga", "i-" + who, who, role.equals("maker") ? role : "acme:" + role));
      steps.add(accept("i-" + who, 0));
    }
    return steps;
  }

  private static List<Step> with(List<Step> house, Step... more) {
    var steps = new ArrayList<>(house);
    steps.addAll(List.of(more));
    return steps;
  }

  private static Step invite(String by, String invitation, String typed, String role) {
    return new Step.Invite(by, "acme", invitation, typed, role);
  }

  private static Step accept(String invitation, int age) {
    return new Step.Accept("nobody", "acme", invitation, true, age);
  }

  private static Step edit(String name, boolean stale) {
    return new Step.EditRole(
        "olga", "acme", "acme:Viewer", name, Authority.of(PageTable.VIEWER), stale);
  }

  private static Step team(String seats) {
    return new Step.CreateTeam("olga", "acme", "t1", "Billing", true, set(seats));
  }

  @Override
  public String toString() {
    return name;
  }
}
