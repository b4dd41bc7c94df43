package com.ensoras.model.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Random days at a desk, by a seed. A model goes along, so that most of what is tried is about
 * something that is there and within sight, and some of it is not.
 */
public final class DeskSequences {

  /** What every conversation begins with: a word to search for. */
  public static final String FIRST = "It has a pineapple";

  public static final List<String> ROLES = List.of("r1", "r2", "r3");
  public static final List<String> TAGS = List.of("bug", "vip");
  private static final List<String> TEAMS = List.of("t1", "t2");
  private static final List<String> CUSTOMERS = List.of("anna", "bob");
  private static final List<String> VIEWS =
      List.of("all", "my-teams-and-mine", "mine-and-unassigned", "mine");
  private static final List<String> DEPENDENTS =
      List.of(
          "tickets.view",
          "tickets.respond",
          "tickets.approve",
          "tickets.reject",
          "tickets.close",
          "tickets.assign",
          "tickets.change-priority");

  private final Random random;
  private final DeskModel model = new DeskModel();
  private int next;

  public DeskSequences(long seed) {
    random = new Random(seed);
  }

  /** How many steps found the house, without which nothing means anything. */
  public static final int FOUNDING = 3 + 4 + 2 + 3;

  public List<DeskStep> steps(int count) {
    var steps = new ArrayList<DeskStep>();
    ROLES.forEach(role -> steps.add(add(rewrite(role))));
    for (var n = 0; n < 4; n++) {
      steps.add(add(join()));
    }
    TEAMS.forEach(team -> steps.add(add(setTeam(team))));
    for (var n = 0; n < 3; n++) {
      steps.add(add(arrive()));
    }
    for (var n = 0; n < count; n++) {
      steps.add(add(any()));
    }
    return steps;
  }

  private DeskStep add(DeskStep step) {
    model.perform(step);
    return step;
  }

  private DeskStep any() {
    var kind = random.nextInt(100);
    if (kind < 6) {
      return arrive();
    }
    if (kind < 14) {
      return new DeskStep.WriteAgain(ticket(), fresh("k"), FIRST + fresh(" again "));
    }
    if (kind < 18) {
      return new DeskStep.OpenByHand(somebody(), fresh("k"), FIRST);
    }
    if (kind < 28) {
      return house();
    }
    if (kind < 32) {
      var some = List.of(ticket(), ticket(), ticket()).stream().distinct().toList();
      return maybe(50)
          ? new DeskStep.BulkClose(somebody(), some)
          : new DeskStep.BulkApprove(somebody(), some);
    }
    return onTicket();
  }

  private DeskStep house() {
    return switch (random.nextInt(7)) {
      case 0 -> join();
      case 1 -> new DeskStep.Remove(member());
      case 2, 3 -> new DeskStep.GiveRole(member(), one(ROLES));
      case 4 -> rewrite(one(ROLES));
      case 5 -> maybe(40) ? new DeskStep.DeleteTeam(one(TEAMS)) : setTeam(one(TEAMS));
      default -> setTeam(one(TEAMS));
    };
  }

  private DeskStep onTicket() {
    var by = somebody();
    var ticket = maybe(85) ? seen(by) : ticket();
    return switch (random.nextInt(22)) {
      case 0, 1, 2, 3 -> new DeskStep.Reply(by, ticket, fresh("Answer "));
      case 4 -> new DeskStep.Note(by, ticket);
      case 5, 6, 7 -> new DeskStep.Assign(by, ticket, agent(), team(), maybe(50));
      case 8, 9 -> new DeskStep.Take(by, waitsFor(by));
      case 10 -> new DeskStep.HandBack(by, has(by));
      case 11 -> new DeskStep.Resolve(by, ticket);
      case 12 -> new DeskStep.Close(by, ticket);
      case 13 -> new DeskStep.Reopen(by, ticket);
      case 14, 15, 16, 17 -> aboutADraft(by);
      case 18 -> new DeskStep.SetTags(by, ticket, some(TAGS, 50));
      case 19 -> new DeskStep.Prioritise(by, ticket, random.nextInt(5));
      case 20 -> new DeskStep.Merge(by, ticket, seen(by));
      default -> new DeskStep.MarkSpam(by, ticket, maybe(60));
    };
  }

  private DeskStep aboutADraft(String by) {
    var ticket = drafted();
    if (ticket.isEmpty()) {
      return new DeskStep.Reply(by, seen(by), fresh("Answer "));
    }
    return switch (random.nextInt(5)) {
      case 0, 1, 2 ->
          new DeskStep.Approve(maybe(30) ? writer(ticket, by) : by, ticket, edition(ticket));
      case 3 -> new DeskStep.Reject(by, ticket, edition(ticket));
      default -> new DeskStep.EditDraft(by, ticket, edition(ticket), fresh("Edited "));
    };
  }

  /** Who tries to approve their own. */
  private String writer(String ticket, String otherwise) {
    var there = model.state.tickets.get(ticket);
    var draft = there == null ? null : there.draft;
    return draft == null || !model.state.isThere(draft.writer()) ? otherwise : draft.writer();
  }

  private DeskStep arrive() {
    return new DeskStep.Arrive(fresh("k"), one(CUSTOMERS), maybe(60) ? one(TEAMS) : "");
  }

  private DeskStep join() {
    return new DeskStep.Join(fresh("m"), one(ROLES));
  }

  private DeskStep setTeam(String team) {
    return new DeskStep.SetTeam(team, maybe(80), some(model.state.everybody(), 45));
  }

  private DeskStep rewrite(String role) {
    var may = new TreeSet<String>();
    if (maybe(90)) {
      may.add("tickets.list");
      may.addAll(some(DEPENDENTS, 85));
    }
    if (maybe(75)) {
      may.add("inbox.view");
      may.addAll(some(List.of("inbox.bulk-approve", "inbox.bulk-close"), 60));
    }
    if (maybe(75)) {
      may.add("tags.list");
    }
    return new DeskStep.Rewrite(role, may, one(VIEWS), maybe(55));
  }

  private int edition(String ticket) {
    var there = model.state.tickets.get(ticket);
    var draft = there == null ? null : there.draft;
    return draft == null ? 1 : maybe(85) ? draft.edition() : draft.edition() - 1;
  }

  /** One with a waiting draft; seldom one without, "" when there is none. */
  private String drafted() {
    return maybe(10) ? ticket() : first("", ticket -> ticket.draft != null);
  }

  private String seen(String by) {
    return first(ticket(), ticket -> model.state.sees(by, ticket));
  }

  /** Unassigned in their team. */
  private String waitsFor(String by) {
    return first(
        seen(by),
        ticket ->
            maybe(80)
                && model.state.sits(by, ticket.team)
                && (ticket.agent.isEmpty() || maybe(20)));
  }

  private String has(String by) {
    return first(seen(by), ticket -> ticket.agent.equals(by));
  }

  private String first(String otherwise, Predicate<DeskState.Ticket> which) {
    var some = model.state.tickets.values().stream().filter(which).toList();
    return some.isEmpty() ? otherwise : one(some).handle;
  }

  private String ticket() {
    return one(model.state.tickets.keySet());
  }

  private String somebody() {
    return one(model.state.everybody());
  }

  private String member() {
    var members = model.state.members.keySet();
    return members.isEmpty() ? "nobody" : one(members);
  }

  private String agent() {
    return maybe(25) ? "" : maybe(95) ? somebody() : "nobody";
  }

  private String team() {
    return maybe(35) ? "" : one(TEAMS);
  }

  private SortedSet<String> some(Collection<String> all, int percent) {
    var some = new TreeSet<String>();
    all.forEach(
        each -> {
          if (maybe(percent)) {
            some.add(each);
          }
        });
    return some;
  }

  private String fresh(String kind) {
    return kind + next++;
  }

  private boolean maybe(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(Collection<T> all) {
    return List.copyOf(all).get(random.nextInt(all.size()));
  }
}
