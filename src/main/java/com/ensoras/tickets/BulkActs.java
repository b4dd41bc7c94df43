package com.ensoras.tickets;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.people.TeamId;
import com.ensoras.tags.TagId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What bulk work does to one ticket, by the very operations of its page, and taking that back. */
@Component
class BulkActs {

  private static final String NONE = "-";

  private final TicketStore tickets;
  private final Approvals approvals;
  private final Closings closings;
  private final Assignments assignments;
  private final Handling handling;

  BulkActs(
      TicketStore tickets,
      Approvals approvals,
      Closings closings,
      Assignments assignments,
      Handling handling) {
    this.tickets = tickets;
    this.approvals = approvals;
    this.closings = closings;
    this.assignments = assignments;
    this.handling = handling;
  }

  /**
   * @return what the ticket had before
   */
  BulkStore.Before act(Permit permit, BulkKind kind, BulkStore.Item item) {
    return switch (kind) {
      case APPROVE -> approve(permit, item);
      case CLOSE -> close(permit, item);
      case ASSIGN -> assign(permit, item.ticket(), item.wish());
      case PRIORITY -> prioritise(permit, item.ticket(), item.wish());
      case TAG -> tag(permit, item.ticket(), item.wish());
    };
  }

  /**
   * @return false when somebody has changed it since
   */
  boolean takeBack(Permit permit, BulkKind kind, BulkStore.Item item) {
    var before = item.before();
    var status = before.status();
    return switch (kind) {
      case APPROVE -> false;
      case CLOSE -> status != null && closings.takeBack(permit, item.ticket(), status);
      case ASSIGN -> assignBack(permit, item);
      case PRIORITY ->
          tickets.get(permit, item.ticket()).priority() == item.wish().toPriority()
              && handling.setPriority(
                  permit, item.ticket(), Priority.byWord(before.words()).orElseThrow());
      case TAG -> tagBack(permit, item);
    };
  }

  private BulkStore.Before approve(Permit permit, BulkStore.Item item) {
    var before = tickets.lock(permit, item.ticket()).status();
    if (item.edition() == null) {
      throw new NothingWaits();
    }
    approvals.approve(permit, item.ticket(), item.edition(), null);
    return new BulkStore.Before(before, "");
  }

  private BulkStore.Before close(Permit permit, BulkStore.Item item) {
    var before = tickets.lock(permit, item.ticket()).status();
    if (before == TicketStatus.CLOSED) {
      throw new TicketIsClosed("It was closed already.");
    }
    closings.close(permit, item.ticket());
    return new BulkStore.Before(before, "");
  }

  private BulkStore.Before assign(Permit permit, TicketId id, BulkWish wish) {
    var before =
        assignments
            .assign(permit, id, wish.assignment(), wish.anyway(), ticket -> true)
            .orElseThrow(NothingToChange::new);
    var agent = before.assignee();
    var team = before.team();
    return words(
        (agent == null ? NONE : agent.value()) + " " + (team == null ? NONE : team.value()));
  }

  private boolean assignBack(Permit permit, BulkStore.Item item) {
    var did = item.wish().assignment();
    var had = item.before().words().split(" ", 2);
    var agent = id(had[0]);
    var team = id(had[1]);
    var back = AssignmentWish.NOTHING;
    if (did.namesAgent()) {
      back = back.withAgent(agent == null ? null : new MemberId(agent));
    }
    if (did.namesTeam()) {
      back = back.withTeam(team == null ? null : new TeamId(team));
    }
    return assignments.assign(permit, item.ticket(), back, true, did::isMet).isPresent();
  }

  private BulkStore.Before prioritise(Permit permit, TicketId id, BulkWish wish) {
    var before = tickets.lock(permit, id).priority();
    changed(handling.setPriority(permit, id, wish.toPriority()));
    return words(before.word());
  }

  private BulkStore.Before tag(Permit permit, TicketId id, BulkWish wish) {
    tickets.lock(permit, id);
    var before = handling.tagsOf(permit, id);
    changed(handling.setTags(permit, id, with(before, wish.added(), wish.removed())));
    var added = wish.added() != null && !before.contains(wish.added());
    var removed = wish.removed() != null && before.contains(wish.removed());
    return words((added ? "+" : "") + (removed ? "-" : ""));
  }

  private boolean tagBack(Permit permit, BulkStore.Item item) {
    tickets.lock(permit, item.ticket());
    var now = handling.tagsOf(permit, item.ticket());
    var wish = item.wish();
    var did = item.before().words();
    return handling.setTags(
        permit,
        item.ticket(),
        with(
            now,
            did.contains("-") ? wish.removed() : null,
            did.contains("+") ? wish.added() : null));
  }

  private static Set<TagId> with(Set<TagId> now, @Nullable TagId more, @Nullable TagId less) {
    var all = new HashSet<>(now);
    if (more != null) {
      all.add(more);
    }
    if (less != null) {
      all.remove(less);
    }
    return all;
  }

  private static void changed(boolean anything) {
    if (!anything) {
      throw new NothingToChange();
    }
  }

  private static BulkStore.Before words(String words) {
    return new BulkStore.Before(null, words);
  }

  private static @Nullable UUID id(String word) {
    return word.equals(NONE) ? null : UUID.fromString(word);
  }
}
