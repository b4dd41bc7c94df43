package com.ensoras.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What must hold of every state of the product, and of every step from one to the next, whatever
 * the model says. By induction over the steps: nobody, and nobody together with helpers, ends with
 * more than the Owner put within their reach.
 */
public final class Invariants {

  private Invariants() {}

  /** Sentences that are broken in this state. */
  public static List<String> of(Visible state) {
    var broken = new ArrayList<String>();
    var seats = state.members();
    check(broken, seats.containsKey(state.owner()), "the Owner is a member");
    check(
        broken,
        seats.values().stream().filter(seat -> seat.role().equals("Owner")).count() == 1
            && seats.get(state.owner()).role().equals("Owner"),
        "exactly one Owner");
    seats.forEach(
        (who, seat) ->
            check(
                broken,
                who.equals(state.owner()) || state.roles().containsKey(seat.role()),
                who + " holds a role that exists"));
    state
        .roles()
        .forEach(
            (id, role) -> {
              var set = role.authority().permissions();
              check(broken, PageTable.missingBases(set).isEmpty(), id + " is closed");
              check(broken, PageTable.ALL.containsAll(set), id + " knows its permissions");
              check(
                  broken,
                  state.roles().keySet().containsAll(role.handsOut()),
                  id + " hands out roles that exist");
              check(broken, !key(role.name()).equals("owner"), id + " is not called Owner");
            });
    distinct(broken, state.roles().values().stream().map(r -> key(r.name())).toList(), "roles");
    distinct(broken, state.teams().values().stream().map(t -> key(t.name())).toList(), "teams");
    state
        .teams()
        .forEach(
            (id, team) ->
                check(
                    broken,
                    seats.keySet().containsAll(team.seats()),
                    "everybody in " + id + " is a member"));
    state
        .invitations()
        .forEach(
            (id, invitation) -> {
              check(
                  broken,
                  state.teams().keySet().containsAll(invitation.teams()),
                  id + " offers teams that exist");
              check(
                  broken,
                  state.roles().containsKey(invitation.role()),
                  id + " offers a role that exists");
              check(
                  broken,
                  !seats.containsKey(invitation.address()),
                  invitation.address() + " is not invited while being a member");
            });
    distinct(
        broken,
        state.invitations().values().stream().map(Visible.Invitation::address).toList(),
        "pending invitations");
    return broken;
  }

  /** Sentences that a successful step broke. */
  static List<String> between(Visible before, Step step, Visible after) {
    var broken = new ArrayList<String>();
    var byOwner = step.by().equals(before.owner());
    check(
        broken,
        before.owner().equals(after.owner()) || (byOwner && step instanceof Step.Transfer),
        "ownership moves only by the Owner's transfer");
    if (byOwner) {
      return broken;
    }
    if (before.members().containsKey(step.by())) {
      check(
          broken,
          after.members().containsKey(step.by())
              && before
                  .members()
                  .get(step.by())
                  .role()
                  .equals(after.members().get(step.by()).role()),
          step.by() + " did not change their own membership");
      check(
          broken,
          before.authority(step.by()).covers(after.authority(step.by())),
          step.by() + " did not raise themselves");
    }
    nobodyGainedMoreThanTheirGranterHad(broken, before, step, after);
    nobodyWasSeatedOutOfView(broken, before, step, after);
    check(
        broken,
        reach(before).covers(reach(after)),
        "all members but the Owner, together, reach no further than before");
    before
        .roles()
        .forEach(
            (id, role) -> {
              var now = after.roles().get(id);
              if (now != null && !role.handsOut().containsAll(now.handsOut())) {
                check(broken, false, "only the Owner lets " + id + " hand out more");
              }
            });
    check(
        broken,
        after.roles().entrySet().stream()
            .allMatch(
                r -> before.roles().containsKey(r.getKey()) || r.getValue().handsOut().isEmpty()),
        "a role made by anybody else hands nothing out");
    return broken;
  }

  /** Whoever gave, had it; or was allowed to hand it out by the Owner. */
  private static void nobodyGainedMoreThanTheirGranterHad(
      List<String> broken, Visible before, Step step, Visible after) {
    for (var who : after.members().keySet()) {
      var had = before.authority(who);
      var has = after.authority(who);
      if (had.covers(has) || who.equals(after.owner())) {
        continue;
      }
      var granter = granter(before, step);
      var handed =
          !(step instanceof Step.EditRole)
              && handsOut(before, granter).contains(after.members().get(who).role());
      check(
          broken,
          handed || within(before.authority(granter), had, has),
          who + " went from " + had + " to " + has + ", which " + granter + " could not give");
    }
  }

  /** What was gained, and no more than that, must be the giver's own. */
  private static boolean within(Authority giver, Authority had, Authority has) {
    var gained = new TreeSet<>(has.permissions());
    gained.removeAll(had.permissions());
    return giver.permissions().containsAll(gained)
        && (had.seesAsMuchAs(has.seen()) || giver.seesAsMuchAs(has.seen()))
        && (!had.waits() || has.waits() || !giver.waits());
  }

  /** A seat can widen a view: whoever does not see all seats people only where they sit. */
  private static void nobodyWasSeatedOutOfView(
      List<String> broken, Visible before, Step step, Visible after) {
    after
        .teams()
        .forEach(
            (id, team) -> {
              var was = before.teams().get(id);
              var sat = was == null ? new TreeSet<String>() : was.seats();
              check(
                  broken,
                  sat.containsAll(team.seats())
                      || before.authority(granter(before, step)).seen().equals("all")
                      || sat.contains(granter(before, step)),
                  granter(before, step) + " seated somebody in " + id + " without seeing it");
            });
  }

  private static String granter(Visible before, Step step) {
    if (step instanceof Step.Accept accept) {
      var invitation = before.invitations().get(accept.invitation());
      return invitation == null ? "nobody" : invitation.inviter();
    }
    return step.by();
  }

  private static SortedSet<String> handsOut(Visible state, String account) {
    if (account.equals(state.owner())) {
      return new TreeSet<>(state.roles().keySet());
    }
    var seat = state.members().get(account);
    var role = seat == null ? null : state.roles().get(seat.role());
    return role == null ? new TreeSet<>() : role.handsOut();
  }

  /**
   * What the members but the Owner can come to together: what their roles hold, what lies in
   * pending invitations, and what any of these hands out, and so on. Views are kept apart in {@link
   * Reach}, since the two middle ones are not comparable.
   */
  private static Reach reach(Visible state) {
    var roles = new HashSet<String>();
    state.members().values().forEach(seat -> follow(state, seat.role(), roles));
    state.invitations().values().forEach(i -> follow(state, i.role(), roles));
    var permissions = new TreeSet<String>();
    var views = new TreeSet<String>();
    var free = false;
    for (var id : roles) {
      var authority = state.roles().get(id).authority();
      permissions.addAll(authority.permissions());
      views.add(authority.seen());
      free |= !authority.waits();
    }
    return new Reach(permissions, views, free);
  }

  private static void follow(Visible state, String role, HashSet<String> reached) {
    if (state.roles().containsKey(role) && reached.add(role)) {
      state.roles().get(role).handsOut().forEach(next -> follow(state, next, reached));
    }
  }

  private record Reach(SortedSet<String> permissions, SortedSet<String> views, boolean free) {
    boolean covers(Reach other) {
      return permissions.containsAll(other.permissions)
          && other.views.stream().allMatch(this::sees)
          && (free || !other.free);
    }

    private boolean sees(String view) {
      return views.contains("all")
          || views.contains(view)
          || (view.equals("mine") && !views.isEmpty());
    }
  }

  private static void distinct(List<String> broken, List<String> keys, String what) {
    check(broken, new HashSet<>(keys).size() == keys.size(), "no two " + what + " of one name");
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }

  private static void check(List<String> broken, boolean holds, String sentence) {
    if (!holds) {
      broken.add("broken: " + sentence);
    }
  }
}
