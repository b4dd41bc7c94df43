package com.ensoras.model;

import static com.ensoras.model.PageTable.closed;
import static com.ensoras.model.PageTable.set;
import static com.ensoras.model.PageTable.union;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Seeded sequences of steps. A model is played along, so that what is tried often concerns what is
 * there: about half of the steps succeed, and every refusal comes up.
 */
final class Sequences {

  private static final List<String> PEOPLE =
      List.of("olga", "lena", "arne", "vera", "uma", "rolf", "nina", "greta");
  private static final List<String> ROLE_NAMES =
      List.of(
          "Desk", "Night Desk", "night  DESK", "Helper", "Trainee", "Viewer", "Ｄesk", "Owner", " ");
  private static final List<String> TEAM_NAMES =
      List.of("Billing", "VIP", "  billing ", "Technical Support", "General", "");
  private static final List<String> VIEWS =
      List.of("all", "all", "all", "all", "teams-and-mine", "mine-and-unassigned", "mine");
  private static final SortedSet<String> USER_MANAGER =
      set("users.list users.invite users.update users.remove");
  private static final SortedSet<String> ROLE_MAKER =
      union(
          union(USER_MANAGER, PageTable.SUPPORT_AGENT),
          set(
              "roles.list roles.create roles.update roles.delete teams.list teams.create teams.update"));

  private final SplittableRandom random;
  private final AccessModel model = new AccessModel();
  private final List<Step> steps = new ArrayList<>();
  private int next = 1;

  Sequences(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A house with people in it, and then so many steps of whatever they think of. */
  List<Step> steps(int count) {
    furnish();
    for (var i = 0; i < count; i++) {
      add(any());
    }
    return steps;
  }

  private void add(Step step) {
    model.perform(step);
    steps.add(step);
  }

  private void furnish() {
    add(new Step.Found("olga", "acme", "Acme"));
    add(new Step.Found("mallory", "globex", "Globex"));
    add(new Step.CreateRole("olga", "acme", "um", "User Manager", Authority.of(USER_MANAGER)));
    add(
        new Step.SetHandsOut(
            "olga",
            "acme",
            "um",
            new TreeSet<>(
                maybe(50) ? List.of("acme:Support Agent") : List.of("acme:Viewer", "um"))));
    add(
        new Step.CreateRole(
            "olga", "acme", "rm", "Role Maker", new Authority(ROLE_MAKER, one(VIEWS), maybe(15))));
    settle("lena", "acme:Admin");
    settle("uma", "um");
    settle("rolf", "rm");
    settle("arne", maybe(70) ? "acme:Support Agent" : "acme:Team Lead");
    if (maybe(50)) {
      settle("vera", "acme:Viewer");
    }
    if (maybe(50)) {
      var team = fresh("t");
      add(new Step.CreateTeam("olga", "acme", team, "Billing", true, set("arne rolf")));
    }
  }

  private void settle(String who, String role) {
    var invitation = fresh("i");
    add(new Step.Invite("olga", "acme", invitation, who, role));
    add(new Step.Accept("nobody", "acme", invitation, maybe(80), 0));
  }

  private Step any() {
    return switch (Integer.valueOf(random.nextInt(100))) {
      case Integer n when n < 9 -> createRole();
      case Integer n when n < 20 -> editRole();
      case Integer n when n < 26 -> new Step.DeleteRole(actor("roles.delete"), in(), role());
      case Integer n when n < 28 -> new Step.Reassign(actor("users.update"), in(), role(), role());
      case Integer n when n < 32 -> new Step.SetHandsOut(owner(), in(), role(), roles());
      case Integer n when n < 42 ->
          new Step.GiveRole(actor("users.update"), in(), person(), role());
      case Integer n when n < 47 ->
          new Step.RemoveMember(actor("users.remove"), in(), person(), maybe(50));
      case Integer n when n < 55 ->
          new Step.Invite(actor("users.invite"), in(), fresh("i"), address(), role(), teams());
      case Integer n when n < 57 -> elsewhere();
      case Integer n when n < 61 ->
          new Step.Rerole(actor("users.invite"), in(), invitation(), role());
      case Integer n when n < 65 -> new Step.Resend(actor("users.invite"), in(), invitation());
      case Integer n when n < 68 -> new Step.Revoke(actor("users.invite"), in(), invitation());
      case Integer n when n < 79 -> accept();
      case Integer n when n < 82 -> new Step.PassDays(one(List.of(1, 3, 4, 8)));
      case Integer n when n < 86 ->
          new Step.CreateTeam(
              actor("teams.create"), in(), fresh("t"), one(TEAM_NAMES), maybe(80), people());
      case Integer n when n < 90 ->
          new Step.EditTeam(
              actor("teams.update"), in(), team(), one(TEAM_NAMES), maybe(80), people());
      case Integer n when n < 92 -> new Step.DeleteTeam(actor("teams.delete"), in(), team());
      case Integer n when n < 94 -> new Step.Transfer(owner(), in(), person(), role(), maybe(85));
      case Integer n when n < 95 -> new Step.SignIn(maybe(70) ? signedOut() : person(), maybe(85));
      case Integer n when n < 96 -> new Step.SignOut(person());
      case Integer n when n < 97 -> new Step.EndSessions(actor("users.update"), in(), person());
      case Integer n when n < 98 ->
          new Step.Found(founder(), fresh("p"), maybe(90) ? "House" : " ");
      default -> new Step.Look(actor(), in());
    };
  }

  private Step createRole() {
    return new Step.CreateRole(
        actor("roles.create"), in(), fresh("r"), one(ROLE_NAMES), authority());
  }

  private Step editRole() {
    var by = actor("roles.update");
    var role = role();
    var present = acme().roles.get(role);
    var name = present == null || maybe(40) ? one(ROLE_NAMES) : present.name;
    var authority = present == null || maybe(40) ? authority() : changed(present.authority);
    return new Step.EditRole(by, in(), role, name, authority, maybe(8));
  }

  /** Mallory invites somebody of Acme into Globex: one account, a role in each. */
  private Step elsewhere() {
    return new Step.Invite("mallory", "globex", fresh("i"), person(), "globex:Viewer");
  }

  private Step accept() {
    var project = maybe(85) ? "acme" : "globex";
    var handle = invitation(project);
    var invitation = model.house.projects.get(project).invitations.get(handle);
    var right = invitation == null ? "nobody" : invitation.address;
    var account = model.house.accounts.get(right);
    var signedIn = account != null && account.signedIn;
    var by = maybe(10) ? person() : signedIn ? right : "nobody";
    return new Step.Accept(by, project, handle, maybe(70), maybe(85) ? 0 : 1);
  }

  // --- who, where, what

  private House.Project acme() {
    return model.house.projects.get("acme");
  }

  private String actor() {
    var roll = random.nextInt(100);
    if (roll < 22) {
      return acme().owner;
    }
    if (roll < 90) {
      return one(acme().members.keySet());
    }
    return roll < 95 ? "mallory" : roll < 96 ? "nobody" : one(PEOPLE);
  }

  /** Often somebody who holds the permission, since without it every refusal is the same. */
  private String actor(String permission) {
    var able =
        acme().members.keySet().stream()
            .filter(member -> acme().authority(member).may(permission))
            .toList();
    return maybe(60) && !able.isEmpty() ? one(able) : actor();
  }

  private String signedOut() {
    return one(
        model.house.accounts.entrySet().stream()
            .filter(account -> !account.getValue().signedIn)
            .map(Map.Entry::getKey)
            .toList());
  }

  private String owner() {
    return maybe(75) ? acme().owner : actor();
  }

  private String in() {
    return maybe(96) ? "acme" : maybe(70) ? "globex" : "nowhere";
  }

  private String person() {
    return maybe(80) ? one(acme().members.keySet()) : maybe(30) ? "mallory" : one(PEOPLE);
  }

  private SortedSet<String> people() {
    var some = new TreeSet<String>();
    for (var i = random.nextInt(4); i > 0; i--) {
      some.add(maybe(95) && !acme().members.isEmpty() ? one(acme().members.keySet()) : person());
    }
    return some;
  }

  private String address() {
    var who = maybe(75) ? one(List.of("nina", "greta", "vera", "otto", "ines")) : one(PEOPLE);
    return maybe(85)
        ? who
        : one(List.of(" " + who, who.toUpperCase(Locale.ROOT) + " ", "no address", ""));
  }

  private String role() {
    return maybe(93) ? one(acme().roles.keySet()) : maybe(50) ? "globex:Viewer" : "no-role";
  }

  private SortedSet<String> roles() {
    var some = new TreeSet<String>();
    for (var i = random.nextInt(3); i > 0; i--) {
      some.add(role());
    }
    return some;
  }

  private String founder() {
    var unconfirmed =
        model.house.accounts.entrySet().stream()
            .filter(account -> account.getValue().unconfirmed)
            .map(Map.Entry::getKey)
            .toList();
    return maybe(50) && !unconfirmed.isEmpty() ? one(unconfirmed) : person();
  }

  private String invitation() {
    return invitation("acme");
  }

  private String invitation(String project) {
    var all = model.house.projects.get(project).invitations;
    var pending =
        all.entrySet().stream().filter(i -> i.getValue().pending()).map(Map.Entry::getKey).toList();
    if (!pending.isEmpty() && maybe(80)) {
      return one(pending);
    }
    return maybe(85) ? one(all.keySet()) : "no-invitation";
  }

  private SortedSet<String> teams() {
    return maybe(75) ? new TreeSet<>() : new TreeSet<>(List.of(team()));
  }

  private String team() {
    return maybe(92) ? one(acme().teams.keySet()) : "no-team";
  }

  private Authority authority() {
    var whole =
        one(List.of(PageTable.SUPPORT_AGENT, PageTable.TEAM_LEAD, USER_MANAGER, ROLE_MAKER));
    var some = new TreeSet<String>();
    for (var permission : maybe(75) ? whole : PageTable.ALL) {
      if (maybe(45)) {
        some.add(permission);
      }
    }
    var set = maybe(94) ? closed(some) : some;
    return new Authority(set, one(VIEWS), maybe(15));
  }

  private Authority changed(Authority present) {
    var set = new TreeSet<>(present.permissions());
    for (var i = random.nextInt(4); i > 0; i--) {
      var permission = one(maybe(60) ? ROLE_MAKER : PageTable.ALL);
      if (!set.remove(permission)) {
        set.add(permission);
      }
    }
    var view = maybe(75) ? present.seen() : one(VIEWS);
    return new Authority(maybe(94) ? closed(set) : set, view, maybe(10) != present.waits());
  }

  private String fresh(String kind) {
    return kind + next++;
  }

  private boolean maybe(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(Collection<T> all) {
    var list = List.copyOf(all);
    @SuppressWarnings("unchecked")
    var nothing = (T) "none";
    return list.isEmpty() ? nothing : list.get(random.nextInt(list.size()));
  }
}
